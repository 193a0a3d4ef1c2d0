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

  private final Map<String, List<String>> read = new HashMap<>();

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

  /**
   * Returns the text of a line, without the white space around it; empty if it is not found.
   *
   * @param className a binary name; empty if it is not known
   * @param line counted from 1; 0 if it is not known
   */
  String text(String className, int line) {
    List<String> lines = read.computeIfAbsent(outermost(className), SourceText::read);
    return line < 1 || line > lines.size() ? "" : lines.get(line - 1).strip();
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
