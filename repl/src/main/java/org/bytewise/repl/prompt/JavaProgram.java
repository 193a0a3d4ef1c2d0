package org.bytewise.repl.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file {@code NAME.java} as inputs. Its package declaration is dropped, since inputs have none,
 * and its main method is called at the end. Immutable.
 *
 * @param lines the lines of the file
 */
record JavaProgram(List<String> lines) {
  private static final Pattern PACKAGE = Pattern.compile("\\s*package\\s+[\\w.]+\\s*;\\s*");

  private static final Pattern TYPE_OR_MAIN =
      Pattern.compile("\\b(?:class|record|interface|enum)\\s+(?<type>\\w+)"
          + "|\\bstatic\\s+void\\s+main\\s*\\(\\s*(?<arguments>(?:final\\s+)?String)?"
          + "|(?m:^)void\\s+main\\s*\\(\\s*\\)");

  JavaProgram {
    lines = List.copyOf(lines);
  }

  static boolean isOne(Path file) {
    return file.toString().endsWith(".java");
  }

  /** Returns the lines with the package declaration blanked out, so that line numbers are kept. */
  List<String> inputs() {
    return lines.stream()
        .map(line -> PACKAGE.matcher(line).matches() ? "" : line)
        .toList();
  }

  /** Returns Java that calls the first main method; empty if there is none. */
  Optional<String> call() {
    String text = String.join("\n", lines);
    Matcher found = TYPE_OR_MAIN.matcher(text);
    String type = "";
    while (found.find()) {
      if (found.group("type") != null) {
        type = type.isEmpty() || isTopLevel(text, found.start()) ? found.group("type") : type;
      } else if (found.group().startsWith("void")) {
        return Optional.of("main()");
      } else {
        String arguments = found.group("arguments") == null ? "" : "new String[0]";
        return Optional.of((type.isEmpty() ? "" : type + ".") + "main(" + arguments + ")");
      }
    }
    return Optional.empty();
  }

  /** Returns whether the line that starts there is not indented. */
  private static boolean isTopLevel(String text, int at) {
    return !Character.isWhitespace(text.charAt(text.lastIndexOf('\n', at) + 1));
  }
}
