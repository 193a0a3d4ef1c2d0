package org.bytewise.repl.tool.elsewhere;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.bytewise.repl.instruments.Workbench;
import org.bytewise.repl.tool.Report;
import org.bytewise.repl.tool.ToolContext;
import org.bytewise.repl.tool.ToolException;
import org.bytewise.snippets.SessionOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What C2 leaves, against a plain VM with other means: its own count, with thread-local buffers.
 */
class JitOracleTest {
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("concatenation", "kept = \"n\" + seed;");
    KINDS.put("builder", "kept = new StringBuilder().append(seed).append('x').toString();");
    KINDS.put("box", "kept = Integer.valueOf(seed);");
    KINDS.put("array", "kept = new int[seed & 15];");
    KINDS.put(
        "copies",
        "{ int[] some = {seed, 2, 3}; kept = new Object[] {some.clone(), Arrays.copyOf(some, 5)}; "
            + "}");
    KINDS.put(
        "list",
        "{ List<Integer> list = new ArrayList<>(); for (int i = 0; i < 20; i++) list.add(i);"
            + " kept = list; }");
    KINDS.put(
        "gone", "{ int s = 0; for (int i = 0; i < 100; i++) s += new P(i, seed).x(); sum = s; }");
    KINDS.put("lambda", "{ int n = seed; kept = (Runnable) () -> sum = n; }");
  }

  @TempDir
  private Path folder;

  private Map<String, Long> oracle() throws IOException, InterruptedException {
    Path source = folder.resolve("Oracle.java");
    try (InputStream in = JitOracleTest.class.getResourceAsStream("Oracle.java")) {
      Files.copy(in, source);
    }
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:-BackgroundCompilation",
            source.toString())
        .redirectErrorStream(true)
        .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text.lines()
        .map(line -> line.split(" ", 2))
        .collect(toMap(words -> words[0], words -> Long.valueOf(words[1])));
  }

  @Test
  void what_is_left_after_the_jit_is_what_a_plain_vm_counts()
      throws IOException, InterruptedException, ToolException {
    Map<String, Long> oracle = oracle();
    SoftAssertions softly = new SoftAssertions();
    try (Workbench workbench = Workbench.of(SessionOptions.builder().build())) {
      workbench.count("record P(int x, int y) {} int seed = 12_345; Object kept; int sum;");
      for (Map.Entry<String, String> kind : KINDS.entrySet()) {
        Report report = new JitTool().run(new ToolContext(workbench), kind.getValue());
        Map<String, Object> figures = report.figures();
        softly
            .assertThat(figures.get("afterJit.bytes"))
            .as("%s: %s", kind, report.data())
            .isEqualTo(oracle.get(kind.getKey()));
        softly.assertThat(figures.get("afterJit.exact")).as("%s", kind).isEqualTo(true);
      }
    }
    softly.assertAll();
  }
}
