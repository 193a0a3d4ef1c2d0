package org.bytewise.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds lines of source where projects usually keep them. Not thread-safe. */
final class SourceText {
  private static final List<String> FOLDERS =
      List.of("src/test/java", "src/main/java", "src/testFixtures/java", "src", "test");

  /** The number of characters of a line that are shown. */
  private static final int MOST = 60;

  private final Map<String, List<String>> read = new HashMap<>();

  /**
   * Returns a line as in a stack trace, with its text if the source is found.
   *
   * @param className a binary name; empty if it is not known
   * @param line 0 if it is not known
   */
  String line(String className, int line) {
    if (className.isEmpty()) {
      return "where no line of the project is known";
    }
    String place = place(className, line);
    String text = text(className, line);
    return text.isEmpty() ? place : "%-28s  %s".formatted(place, text);
  }

  /** Returns a line as in a stack trace: {@code Parser.java:31}. */
  static String place(String className, int line) {
    String outermost = outermost(className);
    String file = outermost.substring(outermost.lastIndexOf('.') + 1) + ".java";
    return line < 1 ? file : file + ':' + line;
  }

  private static String outermost(String className) {
    int nested = className.indexOf('$');
    return nested < 0 ? className : className.substring(0, nested);
  }

  private String text(String className, int line) {
    List<String> lines = read.computeIfAbsent(outermost(className), SourceText::read);
    if (line < 1 || line > lines.size()) {
      return "";
    }
    String text = lines.get(line - 1).strip();
    return text.length() <= MOST ? text : text.substring(0, MOST - 3) + "...";
  }

  private static List<String> read(String className) {
    for (String folder : FOLDERS) {
      Path file = Path.of(folder, className.replace('.', '/') + ".java");
      if (Files.isRegularFile(file)) {
        try {
          return Files.readAllLines(file);
        } catch (IOException e) {
          return List.of();
        }
      }
    }
    return List.of();
  }
}
