package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A loop that makes a list grow, as code for Bytewise and as a program for jdb. Each of its rounds
 * is two steps in both: the head of the loop and its body. Immutable.
 *
 * @param rounds how often the loop runs
 */
record SteppedLoop(int rounds) {
  /** The steps of a round. */
  static final int STEPS = 2;

  /** The name of jdb's program. */
  static final String MAIN = "Growing";

  /** The line of the loop's body in that program. */
  static final int BODY = 7;

  private static final String LOOP = """
      List<String> list = new ArrayList<>();
      for (int i = 0; i < %d; i++) {
        list.add("item " + i);
      }
      """;

  private String loop() {
    return LOOP.formatted(rounds);
  }

  /** Returns the code that Bytewise runs: a single statement with the loop in it. */
  String snippet() {
    return "{\n" + loop() + "}\n";
  }

  /**
   * Compiles the program that jdb runs, with the names of its variables.
   *
   * @return the folder of its class
   */
  Path compiled(BenchmarkPaths place) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(place.scratch(), "jdb-");
    Path source = Files.writeString(
        folder.resolve(MAIN + ".java"),
        "import java.util.ArrayList;\nimport java.util.List;\nfinal class " + MAIN
            + " {\n  public static void main(String[] args) {\n"
            + loop()
            + "  }\n}\n");
    ProcessRuns.millis(
        place,
        "javac",
        List.of(BenchmarkPaths.tool("javac"), "-g", "-d", folder.toString(), source.toString()),
        "");
    return folder;
  }
}
