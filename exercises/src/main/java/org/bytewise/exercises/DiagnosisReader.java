package org.bytewise.exercises;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bytewise.exercises.ExerciseSections.Entry;

/** Reads what an exercise of the kind {@code diagnosis} has in its folder beyond the others. */
final class DiagnosisReader {
  static final String KIND = "kind";
  static final String EVIDENCE = "evidence";
  static final String ASKS = "asks";
  static final String PROGRAM = "program.java";

  private static final String DIAGNOSIS = "diagnosis";
  private static final String WITHOUT = "without-";
  private static final Pattern CLASS =
      Pattern.compile("\\b(class|record|enum|interface) " + Diagnosis.PROGRAM_CLASS + "\\b");
  private static final Pattern RUN = Pattern.compile("\\bstatic [\\w.<>\\[\\]]+ run\\(\\)");
  private static final int FEWEST_CAUSES = 2;

  private final Map<String, Entry> entries;
  private final Map<String, String> files;
  private final Problems problems;

  DiagnosisReader(Map<String, Entry> entries, Map<String, String> files, Problems problems) {
    this.entries = entries;
    this.files = files;
    this.problems = problems;
  }

  /** Tells whether the front matter says that the exercise is a diagnosis. */
  boolean isDiagnosis() {
    Entry kind = entries.get(KIND);
    if (kind != null && !kind.value().equals(DIAGNOSIS)) {
      problem(kind, "kind can only be 'diagnosis', not '" + kind.value() + "'");
    }
    if (kind == null) {
      for (String key : List.of(EVIDENCE, ASKS)) {
        if (entries.containsKey(key)) {
          problem(entries.get(key), "'" + key + "' needs a line 'kind: diagnosis'");
        }
      }
    }
    return kind != null;
  }

  /**
   * Reads the program, the evidence and the questions; empty if there are mistakes, which are then
   * among the problems.
   */
  Optional<Diagnosis> read() {
    String evidence = evidence();
    List<Asked> asked = asked();
    boolean causes = asked.stream().anyMatch(one -> one.answer() == Asked.Answer.CAUSE);
    Map<String, String> without = without(causes);
    String program = files.get(PROGRAM);
    if (program == null) {
      problems.add(PROGRAM, 0, "the file is missing");
    } else {
      program(PROGRAM, program);
    }
    return program == null || asked.isEmpty()
        ? Optional.empty()
        : Optional.of(new Diagnosis(program, evidence, asked, without));
  }

  private String evidence() {
    Entry entry = entries.get(EVIDENCE);
    if (entry == null) {
      problems.add(
          ExerciseSections.FILE,
          0,
          "'evidence' is missing: add one, such as 'evidence: /sites Program.run()'");
      return "";
    }
    if (!entry.value().matches("/[a-z]+ \\S.*")) {
      problem(
          entry,
          "'" + entry.value() + "' must be an instrument and what it measures, as in"
              + " '/sites Program.run()'");
    }
    return entry.value();
  }

  private List<Asked> asked() {
    Entry entry = entries.get(ASKS);
    List<Asked> asked = new ArrayList<>();
    if (entry == null) {
      problems.add(
          ExerciseSections.FILE,
          0,
          "'asks' is missing: add it, as in 'asks: line of most objects'");
      return asked;
    }
    Set<Asked.Answer> seen = EnumSet.noneOf(Asked.Answer.class);
    for (String text : entry.value().split(",", -1)) {
      try {
        Asked one = Asked.parse(text.strip());
        if (!seen.add(one.answer())) {
          problem(entry, "it asks for a " + one.answer().word() + " twice");
        }
        asked.add(one);
      } catch (IllegalArgumentException e) {
        problem(entry, e.getMessage());
      }
    }
    return asked;
  }

  private Map<String, String> without(boolean causes) {
    Map<String, String> without = new TreeMap<>();
    files.forEach((name, source) -> {
      if (name.startsWith(WITHOUT) && name.endsWith(ExerciseReader.JAVA)) {
        program(name, source);
        without.put(
            name.substring(WITHOUT.length(), name.length() - ExerciseReader.JAVA.length()), source);
      }
    });
    if (causes && without.size() < FEWEST_CAUSES) {
      problems.add(
          WITHOUT + "NAME" + ExerciseReader.JAVA,
          0,
          "there must be at least two causes to choose from, each with the program without it");
    }
    if (!causes && !without.isEmpty()) {
      problems.add(
          WITHOUT + without.keySet().iterator().next() + ExerciseReader.JAVA,
          0,
          "no cause is asked for: add one to 'asks', or delete the file");
    }
    return without;
  }

  private void program(String name, String source) {
    if (!CLASS.matcher(source).find()) {
      problems.add(name, 0, "it must declare the class " + Diagnosis.PROGRAM_CLASS);
    } else if (!RUN.matcher(source).find()) {
      problems.add(name, 0, "it must have a method 'static … run()' that returns its result");
    }
  }

  private void problem(Entry entry, String message) {
    problems.add(ExerciseSections.FILE, entry.line(), message);
  }
}
