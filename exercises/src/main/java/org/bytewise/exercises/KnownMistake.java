package org.bytewise.exercises;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A known mistake: how it shows, and what a learner who makes it is told. Immutable.
 *
 * @param name as in {@code wrong-NAME.java}
 * @param verdict the verdict on an answer with it
 * @param symptom a type of which it creates more than the solution, or the budget that fails; empty
 *     for any
 * @param code what its source has outside of comments, white space left out; empty for anything
 * @param text what the learner is told, in Markdown
 */
public record KnownMistake(String name, Verdict verdict, String symptom, String code, String text) {
  private static final Pattern COMMENTS = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  public KnownMistake {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(symptom, "symptom");
    code = withoutSpace(code);
    Objects.requireNonNull(text, "text");
  }

  /** Whether it shows in this examination of a source. */
  public boolean shows(Examination examination, String source) {
    return examination.verdict() == verdict
        && (symptom.isEmpty() || examination.hasSymptom(symptom))
        && (code.isEmpty()
            || withoutSpace(COMMENTS.matcher(source).replaceAll(" ")).contains(code));
  }

  private static String withoutSpace(String text) {
    return SPACE.matcher(text).replaceAll("");
  }
}
