package org.bytewise.exercises;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The program that a learner diagnoses, and what is asked about it. No answer is written down: the
 * judge measures the program, and finds a cause by measuring the same program without it.
 * Immutable.
 *
 * @param program the source of the class {@code Program}, whose static method {@code run} is called
 * @param evidence the instrument that shows what the learner goes by, as it is typed at the prompt:
 *     {@code /sites Program.run()}
 * @param asked at least one question, and each answer once at most
 * @param without for each cause, by name, the program without it; empty unless a cause is asked for
 */
public record Diagnosis(
    String program, String evidence, List<Asked> asked, Map<String, String> without) {
  /** The name of the program's file. */
  public static final String PROGRAM_FILE = "Program.java";

  /** The name of the program's class. */
  public static final String PROGRAM_CLASS = "Program";

  public Diagnosis {
    Objects.requireNonNull(program, "program");
    Objects.requireNonNull(evidence, "evidence");
    asked = List.copyOf(asked);
    without = Collections.unmodifiableMap(new TreeMap<>(without));
    if (asked.isEmpty()) {
      throw new IllegalArgumentException("a diagnosis asks nothing");
    }
  }

  /** Returns the causes to choose from, in the order of their names. */
  public List<String> causes() {
    return List.copyOf(without.keySet());
  }
}
