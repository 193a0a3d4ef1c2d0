package org.bytewise.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a class's submissions for the exercise {@code join-once} of the tests' pack: right ones,
 * some over budget, wrong ones, and a few that are hostile. Runs by itself, too: {@code java
 * Submissions.java FOLDER COUNT}.
 */
final class Submissions {
  private static final List<String> BODIES = List.of(
      "return String.join(\",\", words);",
      """
      StringBuilder all = new StringBuilder();
      for (String word : words) {
        all.append(all.length() == 0 ? "" : ",").append(word);
      }
      return all.toString();""",
      "return String.join(\", \", words);",
      "return String.join(\",\", java.util.List.of(words));",
      """
      String all = "";
      for (int i = 0; i < words.length; i++) {
        all += (i > 0 ? "," : "") + words[i];
      }
      return all;""",
      "return words[0] + \",\" + words[1];",
      """
      return java.util.Arrays.stream(words).collect(java.util.stream.Collectors.joining(","));""",
      "return String.join(\",\", words);",
      "return String.join(\",\", words.clone());",
      "return words.;");

  private static final List<String> HOSTILE = List.of(
      "Runtime.getRuntime().halt(0);\nreturn \"\";",
      "while (true) {\n  System.out.println(words[0]);\n}",
      "return java.nio.file.Path.of(\"/\").toString();",
      "return String.valueOf(new long[Integer.MAX_VALUE - 8].length);",
      "return join(words);",
      "while (true) {\n  Thread.onSpinWait();\n}");

  private Submissions() {}

  /** Writes so many, of which one in ten is hostile. */
  static void make(Path folder, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      String body =
          i % 10 == 7 ? HOSTILE.get(i / 10 % HOSTILE.size()) : BODIES.get(i % BODIES.size());
      Path student = Files.createDirectories(folder.resolve("student-%03d".formatted(i)));
      Files.writeString(student.resolve("JoinOnce.java"), """
          /** Handed in by student %d. */
          final class JoinOnce {
            static String join(String[] words) {
          %s  }
          }
          """.formatted(i, body.indent(4)));
    }
  }

  public static void main(String[] args) throws IOException {
    make(Path.of(args[0]), Integer.parseInt(args[1]));
  }
}
