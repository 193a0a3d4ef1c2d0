package org.bytewise.snippets.internal.host;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import org.bytewise.snippets.Diagnostic;
import org.bytewise.snippets.HarmlessText;

/** Maps the compiler's diagnostics to positions in the typed code. */
final class Diagnostics {
  private static final int MOST_CHARACTERS = 1_000;

  private static final Pattern NAMELESS = Pattern.compile("\\s*location:\\s+class\\s*");
  private static final String STRONGER_ACCESS =
      "compiler.err.invalid.canonical.constructor.in.record";

  private static final Pattern CONSTRUCTOR =
      Pattern.compile("record (\\w+)\\s+\\(attempting to assign stronger access");

  private Diagnostics() {}

  /**
   * Converts a compiler diagnostic.
   *
   * @param input everything that was typed
   * @param offset where the snippet begins in it, in UTF-16 code units
   */
  static Diagnostic of(Diag diag, String input, int offset) {
    int start = diag.getStartPosition() < 0 ? 0 : (int) diag.getStartPosition();
    int end = diag.getEndPosition() < 0 ? start : (int) diag.getEndPosition();
    int position = diag.getPosition() < 0 ? start : (int) diag.getPosition();
    // javac's position is that of the problem; start and end are those of the whole tree.
    boolean pointed = position > start && position < end;
    return at(
        diag.isError(),
        message(diag) + hint(diag),
        input,
        offset + (pointed ? position : start),
        pointed ? 1 : Math.max(1, end - start));
  }

  /**
   * Returns the compiler's message. JShell removes its wrapper class's name from it, which can
   * leave a location line without a location.
   */
  private static String message(Diag diag) {
    return diag.getMessage(Locale.getDefault())
        .lines()
        .filter(line -> !NAMELESS.matcher(line).matches())
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /**
   * Returns what to write instead, if the error is caused by JShell's transformation of the
   * snippet: it declares types public, so a record's canonical constructor must be public, too.
   */
  private static String hint(Diag diag) {
    if (!STRONGER_ACCESS.equals(diag.getCode())) {
      return "";
    }
    Matcher message = CONSTRUCTOR.matcher(diag.getMessage(Locale.ENGLISH));
    return message.find()
        ? "\n  a record that is typed here is public, so write: public " + message.group(1)
        : "";
  }

  /** Returns an error in an input as a whole. */
  static List<Diagnostic> error(String message, String input, int position) {
    return List.of(at(true, message, input, position, 1));
  }

  private static Diagnostic at(
      boolean error, String message, String input, int position, int length) {
    int at = Math.max(0, Math.min(position, input.length()));
    int lineStart = input.lastIndexOf('\n', at - 1) + 1;
    int lineEnd = input.indexOf('\n', at);
    // Nobody reads a line of ten thousand characters; its beginning identifies it.
    int shownEnd = Math.min(lineEnd < 0 ? input.length() : lineEnd, lineStart + MOST_CHARACTERS);
    String lineText = input.substring(lineStart, shownEnd);
    int line =
        1 + (int) input.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new Diagnostic(
        error,
        HarmlessText.of(message),
        line,
        at - lineStart + 1,
        length,
        HarmlessText.of(lineText.stripTrailing()));
  }
}
