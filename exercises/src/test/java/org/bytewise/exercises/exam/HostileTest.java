package org.bytewise.exercises.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.TestPack;
import org.bytewise.exercises.sandbox.JailsForTests;
import org.bytewise.exercises.sandbox.Sandbox;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Submissions that try to pass without solving the exercise, to harm the grader or to escape; each
 * gets its verdict.
 */
@OneJdkIsEnough
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTest {
  private static final Secret SECRET = new Secret("20261125");
  private static final Duration TIME_LIMIT = Duration.ofSeconds(2);
  private static final String EXPECT = "// expect ";

  private List<ProcessHandle> before;
  private Path canary;
  private Sandbox sandbox;
  private JailedWorkplace jailed;
  private LocalWorkplace trusted;
  private Examiner examiner;

  /** A submission and its possible verdicts, which may depend on the JDK. */
  record Hostile(List<String> verdicts, String source) {}

  static Map<String, Hostile> corpus() throws IOException, URISyntaxException {
    Path folder =
        Path.of(TestPack.class.getResource("hostile/exit.java").toURI()).getParent();
    Map<String, Hostile> corpus = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        String first = text.lines().findFirst().orElseThrow();
        assertThat(first).as(file.toString()).startsWith(EXPECT);
        corpus.put(
            file.getFileName().toString(),
            new Hostile(List.of(first.substring(EXPECT.length()).split(" ")), text));
      }
    }
    corpus.putAll(generated());
    return corpus;
  }

  private static String with(String body) {
    return "final class JoinOnce {\n  static String join(String[] words) {\n" + body + "\n  }\n}\n";
  }

  /** Returns the submissions that are too large or too odd to be files. */
  private static Map<String, Hostile> generated() {
    Map<String, Hostile> corpus = new TreeMap<>();
    String right = "return String.join(\",\", words);";
    put(corpus, "empty", "COMPILE_ERROR", "");
    put(corpus, "only a comment", "COMPILE_ERROR", "// JoinOnce\n");
    put(corpus, "open comment", "COMPILE_ERROR", "/* " + with(right));
    put(corpus, "CRLF", "PASS", with(right).replace("\n", "\r\n"));
    put(corpus, "NUL characters", "COMPILE_ERROR", with("\0" + right));
    put(corpus, "lone surrogate", "COMPILE_ERROR", with("\uD800 " + right));
    put(corpus, "right-to-left override", "PASS", with("// \u202E\n" + right));
    put(corpus, "end of file character", "COMPILE_ERROR PASS", with(right) + "\u001A}");
    put(
        corpus,
        "100,000 terms",
        "COMPILE_LIMIT COMPILE_ERROR",
        // Once the compiler's own code has been compiled, its stack holds more of them.
        with("String w = words[0]; return \"\"" + "+w".repeat(100_000) + ";"));
    put(
        corpus,
        "deep nesting",
        "COMPILE_LIMIT COMPILE_ERROR",
        with("int i = " + "(".repeat(60_000) + "1" + ")".repeat(60_000) + ";" + right));
    put(
        corpus,
        "deep blocks",
        "COMPILE_LIMIT COMPILE_ERROR",
        with("{".repeat(60_000) + "}".repeat(60_000) + right));
    put(
        corpus,
        "deep generics",
        "COMPILE_LIMIT COMPILE_ERROR",
        with("java.util.List<".repeat(30_000) + "String" + ">".repeat(30_000) + " x = null;"
            + right));
    put(
        corpus,
        "constant arrays",
        "COMPILE_ERROR COMPILE_LIMIT",
        with("int[] all = {" + "1234567,".repeat(20_000) + "}; return \"\" + all.length;"));
    put(
        corpus,
        "doubling constants",
        "COMPILE_LIMIT COMPILE_ERROR MEMORY",
        with(right)
            + "interface Bomb {\n  String S0 = \"0123456789\";\n"
            + IntStream.range(1, 40)
                .mapToObj(i -> "  String S" + i + " = S" + (i - 1) + " + S" + (i - 1) + ";\n")
                .collect(Collectors.joining())
            + "}\n");
    put(
        corpus,
        "nested lambdas",
        "COMPILE_LIMIT COMPILE_ERROR",
        "import java.util.function.Function;\n"
            + with("Object o = " + "f(x -> ".repeat(40) + "1" + ")".repeat(40) + ";\n" + right)
                .replaceFirst("\\{\n", """
                    {
                      static <T> T f(Function<T, T> f) { return null; }
                      static <T> T f(java.util.function.UnaryOperator<T> f) { return null; }
                    """));
    put(
        corpus,
        "10,000 errors",
        "COMPILE_ERROR",
        with(("int i = \"" + "x".repeat(8) + "\";\n").repeat(10_000) + right));
    put(
        corpus,
        "5,000 classes",
        "COMPILE_LIMIT PASS",
        with(right)
            + IntStream.range(0, 5_000)
                .mapToObj(i -> "class C" + i + " {}\n")
                .collect(Collectors.joining()));
    put(
        corpus,
        "long name",
        "COMPILE_ERROR COMPILE_LIMIT",
        with("int " + "x".repeat(70_000) + " = 1;" + right) + "class " + "y".repeat(70_000)
            + " {}");
    return corpus;
  }

  private static void put(
      Map<String, Hostile> corpus, String name, String verdicts, String source) {
    corpus.put(name, new Hostile(List.of(verdicts.split(" ")), source));
  }

  /** Submissions with their possible verdicts. */
  static Stream<Arguments> submissions() throws IOException, URISyntaxException {
    Map<String, Hostile> corpus = corpus();
    assertThat(corpus).hasSizeGreaterThanOrEqualTo(110);
    return corpus.entrySet().stream().map(HostileTest::arguments);
  }

  private static Arguments arguments(Map.Entry<String, Hostile> entry) {
    String name = entry.getKey().replace(".java", "").replace('-', ' ');
    return Arguments.of(
        named(name, entry.getValue().source()),
        named(String.join(" or ", entry.getValue().verdicts()), entry.getValue().verdicts()));
  }

  @BeforeAll
  void open() throws Exception {
    JailsForTests.needed();
    before = ProcessHandle.current().descendants().toList();
    canary = Files.createTempDirectory("bytewise-canary");
    canary.toFile().setWritable(true, false);
    sandbox = JailsForTests.open(JailedWorkplace.files());
    jailed = new JailedWorkplace(sandbox, TIME_LIMIT, List.of(), 1);
    trusted = LocalWorkplace.reusing(List.of());
    examiner = Examiner.of(TestPack.joinOnce(), jailed, trusted, SECRET);
    examiner.prepare();
  }

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest(name = "{0} gets {1}")
  @MethodSource("submissions")
  void a_hostile_submission_gets_its_verdict(String source, List<String> verdicts) {
    assertVerdict(examiner.examine(source), verdicts);
  }

  @Test
  void a_submission_that_writes_outside_gets_TAMPERED() {
    String source = with("try { new java.io.PrintWriter(\"" + canary + "/x\").close(); }"
        + " catch (java.io.IOException e) { return \"\"; } return \"\";");
    assertVerdict(examiner.examine(source), List.of("TAMPERED"));
    assertThat(canary).isEmptyDirectory();
  }

  private static void assertVerdict(Examination examination, List<String> verdicts) {
    assertThat(examination.verdict().name())
        .as(
            "%s %s %s %s",
            examination.message(),
            examination.errors(),
            examination.budgets(),
            examination.failure())
        .isIn(verdicts);
  }

  @AfterAll
  void they_leave_nothing_behind() throws IOException {
    if (examiner == null) {
      // Jails cannot run here.
      return;
    }
    trusted.close();
    jailed.close();
    sandbox.close();
    assertThat(canary).isEmptyDirectory();
    Files.delete(canary);
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
        .as("processes that are left")
        .isSubsetOf(before);
  }
}
