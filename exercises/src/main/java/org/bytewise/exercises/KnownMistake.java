package org.bytewise.exercises;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A known mistake: how to recognise it, and the text shown to a learner who makes it. Immutable.
 *
 * @param name as in {@code wrong-NAME.java}
 * @param verdict the verdict on an answer that makes it
 * @param symptom a type of which the answer creates more objects than the solution, or a budget
 *     that fails; empty for any
 * @param code a substring of the source, comments and white space removed; empty for any
 * @param text shown to the learner, in Markdown
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

  /**
   * Tells whether an answer with this examination and source makes this mistake. A mistake without
   * code is about a wrong result, so it says nothing about an answer that changed its input.
   */
  public boolean shows(Examination examination, String source) {
    return examination.verdict() == verdict
        && !(code.isEmpty() && examination.changedItsInput())
        && (symptom.isEmpty() || examination.hasSymptom(symptom))
        && (code.isEmpty()
            || withoutSpace(COMMENTS.matcher(source).replaceAll(" ")).contains(code));
  }

  private static String withoutSpace(String text) {
    return SPACE.matcher(text).replaceAll("");
  }
}
