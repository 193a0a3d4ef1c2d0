package org.bytewise.snippets;

import java.util.List;
import java.util.Map;

/**
 * What came of compiling. Immutable; the class files must not be changed.
 *
 * @param classes the class files by binary name; none where there are errors
 * @param mistakes the errors, in the compiler's order; at most {@link #MOST_MISTAKES}
 * @param tooMuch whether the code was too deep or too large for the compiler
 */
public record Compilation(Map<String, byte[]> classes, List<Mistake> mistakes, boolean tooMuch) {
  /** More errors than that help nobody. */
  public static final int MOST_MISTAKES = 20;

  public Compilation {
    classes = Map.copyOf(classes);
    mistakes = List.copyOf(mistakes);
  }

  /** A compilation that failed because of errors in the code. */
  public static Compilation failed(List<Mistake> mistakes) {
    return new Compilation(Map.of(), mistakes, false);
  }

  /** A compilation that was too much for the compiler; {@code how} ends the sentence. */
  public static Compilation tooMuch(String file, String how) {
    String message = "the code is too deep or too large for the compiler: " + how;
    return new Compilation(Map.of(), List.of(new Mistake(file, 0, 0, message)), true);
  }

  /** Whether there are class files. */
  public boolean succeeded() {
    return mistakes.isEmpty();
  }

  /**
   * An error.
   *
   * @param file the source's name as it was given; empty where the error is in none
   * @param line counted from 1; 0 where it is in no line
   * @param column counted from 1, in UTF-16 code units; 0 where it is in none
   * @param message may have several lines; never more than a few thousand characters
   */
  public record Mistake(String file, int line, int column, String message) {
    private static final int MOST_CHARACTERS = 2_000;

    public Mistake {
      if (message.length() > MOST_CHARACTERS) {
        message = message.substring(0, MOST_CHARACTERS) + "…";
      }
    }
  }
}
