package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Code that is hostile by accident. Whatever it does, the session reports what happened in one
 * line, continues with the accepted declarations, and names what is lost.
 */
@OneJdkIsEnough
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(
    value = Ending.HANGS_MINUTES,
    unit = TimeUnit.MINUTES,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Order(1)
class SurvivalTest {
  /** Printed by code that is to be stopped, once it runs. */
  private static final String STOP_ME = "<stop me>";

  private final StringBuilder output = new StringBuilder();
  private SnippetSession session;

  @BeforeAll
  void open() {
    session = SnippetSession.open(SessionOptions.builder()
        .vmFlags(List.of("-Xmx64m", "-XX:MaxMetaspaceSize=40m", "-XX:MaxDirectMemorySize=32m"))
        .output(this::print)
        .input(() -> "typed")
        .outputLimit(2_000)
        .build());
    evaluate("int keep = 42;");
    evaluate("int kept(int n) { return keep + n; }");
  }

  @AfterAll
  void close() {
    session.close();
  }

  private void print(String text, boolean error) {
    synchronized (output) {
      output.append(text);
      if (output.indexOf(STOP_ME) >= 0) {
        output.setLength(0);
        session.interrupt();
      }
    }
  }

  private Transcript evaluate(String code) {
    synchronized (output) {
      output.setLength(0);
    }
    return session.evaluate(code);
  }

  private String output() {
    synchronized (output) {
      return output.toString();
    }
  }

  private static Evaluation last(Transcript transcript) {
    return transcript.evaluations().get(transcript.evaluations().size() - 1);
  }

  /** What the session says in one line. */
  private static String said(Transcript transcript) {
    Evaluation evaluation = last(transcript);
    String text = switch (evaluation.getClass().getSimpleName()) {
      case "VmLost" -> "lost: " + ((Evaluation.VmLost) evaluation).reason();
      case "Threw" -> {
        ThrownException thrown = ((Evaluation.Threw) evaluation).exception();
        yield "threw: " + thrown.type() + ": " + thrown.message();
      }
      case "Rejected" ->
        "rejected: " + ((Evaluation.Rejected) evaluation).diagnostics().get(0).message();
      case "Value" -> "value: " + ((Evaluation.Value) evaluation).text();
      default -> evaluation.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    };
    return text.lines().findFirst().orElse("");
  }

  /** Has another process send the VM a signal. */
  private static String killed(String signal) {
    return "{ new ProcessBuilder(\"kill\", \"" + signal
        + "\", \"\" + ProcessHandle.current().pid()).start().waitFor(); while (true); }";
  }

  static Stream<Arguments> hazards() {
    return Stream.of(
        Arguments.of("System.exit(3)", "lost: the code ended the VM, with status 3"),
        Arguments.of("Runtime.getRuntime().halt(4)", "lost: the code ended the VM, with status 4"),
        Arguments.of("System.exit(137)", "lost: the code ended the VM, with status 137"),
        Arguments.of(
            "Runtime.getRuntime().halt(143)", "lost: the code ended the VM, with status 143"),
        Arguments.of(killed("-9"), "lost: the VM was ended from outside, by signal 9 (SIGKILL)"),
        Arguments.of(killed("-15"), "lost: the VM was ended from outside, by signal 15 (SIGTERM)"),
        Arguments.of(stopMe("while (true);"), "interrupted"),
        Arguments.of("System.out.println(\"" + STOP_ME + "\"); while (true);", "interrupted"),
        Arguments.of(stopMe("Thread.sleep(1_000_000);"), "interrupted"),
        Arguments.of(stopMe("while (true) System.out.println(\"flood\");"), "interrupted"),
        Arguments.of(
            "while (true) try { System.out.println(\"" + STOP_ME + "\"); System.out.flush();"
                + " Thread.sleep(9); } catch (Throwable t) { }",
            "lost: the code could not be stopped, so its VM was ended"),
        Arguments.of(
            "{ var a = new Object(); var b = new Object(); var holds = new CountDownLatch(1);"
                + " var other = new Thread(() -> { synchronized (b) { holds.countDown();"
                + " synchronized (a) { } } });"
                + " synchronized (a) { other.start(); holds.await();"
                + " try { System.out.println(\""
                + STOP_ME
                + "\"); System.out.flush(); } catch (Throwable t) { } synchronized (b) { } } }",
            "lost: the code could not be stopped, so its VM was ended"),
        Arguments.of(
            "int deeper(int n) { return deeper(n + 1) + 1; } deeper(0)",
            "threw: java.lang.StackOverflowError: null"),
        Arguments.of(
            "{ var hoard = new ArrayList<byte[]>(); while (true) hoard.add(new byte[1 << 16]); }",
            "threw: java.lang.OutOfMemoryError: Java heap space"),
        Arguments.of(
            "var hoard = new LinkedList<Object>(); while (true) hoard.add(new Object());",
            "lost: the heap of the child VM was exhausted"),
        Arguments.of(
            "var buffers = new ArrayList<Object>();"
                + " while (true) buffers.add(java.nio.ByteBuffer.allocateDirect(1 << 20));",
            "threw: java.lang.OutOfMemoryError: Cannot reserve"),
        Arguments.of(
            "while (true) new Thread(() -> { try { Thread.sleep(1_000_000); }"
                + " catch (InterruptedException e) { } }).start();",
            "lost: too many threads were started"),
        Arguments.of("package java.lang; class X {}", "rejected: illegal start of expression"),
        Arguments.of(
            "\"" + "a".repeat(70_000) + "\"",
            "lost: the compiler cannot generate a class for this and had to be restarted:"
                + " constant string too long"),
        Arguments.of("(".repeat(3_000) + "1" + ")".repeat(3_000), "value: 1"),
        Arguments.of(
            "int nul = 1;\0",
            "rejected: a NUL character, which the compiler would silently skip; delete it"),
        Arguments.of("\"\ud800\"", "value: \"\\uD800\""),
        Arguments.of("\"\\u001b[2J\"", "value: \"\\u001B[2J\""),
        Arguments.of("throw new Error(\"\\u001b[2J\")", "threw: java.lang.Error: ^[[2J"),
        Arguments.of("Thread.currentThread().interrupt()", "completed"),
        Arguments.of("System.setOut(null)", "completed"),
        Arguments.of("System.setErr(null)", "completed"),
        Arguments.of("System.setIn(null)", "completed"),
        Arguments.of("System.out.close()", "completed"),
        Arguments.of(
            "new Object() { @Override public String toString() { throw new Error(); } }",
            "value: (its toString() threw java.lang.Error)"),
        Arguments.of(
            "new Object() { @Override public String toString() { System.out.println(\""
                + STOP_ME
                + "\"); System.out.flush(); while (true); } }",
            "interrupted"));
  }

  private static String stopMe(String loop) {
    return "{ System.out.println(\"" + STOP_ME + "\"); System.out.flush(); " + loop + " }";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hazards")
  void the_session_says_what_happened_and_goes_on(String code, String expected) {
    Transcript transcript = evaluate(code);

    assertThat(said(transcript)).as(code).startsWith(expected);
    assertThat(said(evaluate("kept(1)"))).as("the session after " + code).isEqualTo("value: 43");
    evaluate("System.out.println(\"still here\")");
    assertThat(output()).as("output after " + code).isEqualTo("still here\n");
  }

  @Test
  void a_vm_lost_to_metaspace_says_so() {
    String code = "{ var hoard = new ArrayList<Object>(); while (true)"
        + " hoard.add(java.lang.reflect.Proxy.newProxyInstance(new ClassLoader() {},"
        + " new Class<?>[] { Runnable.class }, (p, m, a) -> null)); }";
    SessionOptions little =
        SessionOptions.builder().vmFlags(List.of("-XX:MaxMetaspaceSize=24m")).build();
    try (SnippetSession other = SnippetSession.open(little)) {
      other.evaluate("int keep = 42;");
      String said = said(other.evaluate(code));
      // Whether the code itself sees the error, or the VM around it, depends on who asks last.
      assertThat(said)
          .as(code)
          .isIn(
              "threw: java.lang.OutOfMemoryError: Metaspace",
              "lost: the memory for classes (metaspace) of the child VM was exhausted",
              "lost: the child VM was left in an inconsistent state");
      assertThat(said(other.evaluate("keep + 1"))).isEqualTo("value: 43");
    }
  }

  @Test
  void what_is_lost_with_a_vm_is_named() {
    evaluate("var first = new ArrayList<String>(); first.add(\"gone\");");
    evaluate("1 + 1");
    String temporary =
        session.declarations().get(session.declarations().size() - 1).name();

    Evaluation.VmLost lost = (Evaluation.VmLost) last(evaluate("System.exit(0)"));

    assertThat(lost.exitStatus()).as("the status of the VM itself").hasValue(0);
    assertThat(lost.recovery().restored()).contains("keep", "kept(int)", "first");
    assertThat(lost.recovery().lost()).contains(temporary);
    assertThat(said(evaluate("first")))
        .as("variables have their first values")
        .isEqualTo("value: []");
    assertThat(said(evaluate(temporary))).startsWith("rejected: cannot find symbol");
  }

  @Test
  void a_declaration_that_ends_the_vm_when_it_runs_again_stays_away() {
    evaluate("boolean armed = Files.exists(Path.of(\"/nonexistent/file\"));");
    evaluate("int bomb = System.getProperty(\"first\") == null && keep == 42 ? arm() : 0;");
    evaluate("int runs = 1;");
    evaluate("int arm() { if (runs == 1) System.exit(9); return 7; }");
    evaluate("runs = 2;");
    evaluate("int bomb = arm();");

    Evaluation.VmLost lost = (Evaluation.VmLost) last(evaluate("System.exit(0)"));

    assertThat(lost.recovery().lost()).contains("bomb");
    assertThat(lost.recovery().restored()).contains("keep", "runs");
    assertThat(said(evaluate("kept(1)"))).isEqualTo("value: 43");
  }

  @Test
  void output_beyond_the_limit_is_dropped_and_counted() {
    Transcript transcript = evaluate("{ var line = \"x\".repeat(999);"
        + " for (int i = 0; i < 100_000; i++) System.out.println(line); }");

    assertThat(said(transcript)).isEqualTo("completed");
    assertThat(output()).hasSize(2_000);
    assertThat(transcript.droppedOutput()).isEqualTo(100_000_000L - 2_000);
  }

  @Test
  void output_cannot_command_the_terminal() {
    evaluate("System.out.print(\"\\u001b[31mred\\u0007\\r\\n\\u202e\\u009b2J\\ttab\")");
    assertThat(output()).isEqualTo("^[[31mred^G\n\\u202e\\u009b2J\ttab");
  }

  @Test
  void a_snippet_reads_lines_of_standard_input() {
    assertThat(said(evaluate("new Scanner(System.in).nextLine()"))).isEqualTo("value: \"typed\"");
    assertThat(said(evaluate("(char) System.in.read()"))).isEqualTo("value: 't'");
  }

  @Test
  void threads_left_behind_are_named_and_end_with_the_session() {
    Transcript transcript = evaluate("new Thread(() -> { while (true) try { Thread.sleep(50); }"
        + " catch (InterruptedException e) { } }, \"straggler\").start()");
    assertThat(transcript.liveThreads()).contains("straggler");
    last(evaluate("System.exit(0)"));
    assertThat(evaluate("1").liveThreads()).doesNotContain("straggler");
  }

  @Test
  void a_vm_that_is_killed_after_the_debugger_was_needed_was_ended_from_outside_too() {
    evaluate("class Changed { int x() { return 1; } }");
    evaluate("class Changed { int x() { return 2; } }");
    assertThat(said(evaluate(killed("-9"))))
        .isEqualTo("lost: the VM was ended from outside, by signal 9 (SIGKILL)");
    evaluate("class Changed { int x() { return 3; } }");
    assertThat(said(evaluate("System.exit(137)")))
        .isEqualTo("lost: the code ended the VM, with status 137");
  }

  @Test
  void the_time_of_a_stopped_run_has_in_it_the_time_that_its_value_took_to_be_shown() {
    Evaluation stopped = last(evaluate("new Object() { public String toString() {"
        + " long start = System.nanoTime(); while (System.nanoTime() - start < 50_000_000L) { }"
        + " System.out.print(\"" + STOP_ME + "\"); System.out.flush(); while (true); } }"));
    assertThat(stopped).isInstanceOf(Evaluation.Interrupted.class);
    assertThat(stopped.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_vm_that_is_killed_leaves_no_socket_for_tools_that_attach() {
    Path socket;
    try (SnippetSession other = SnippetSession.open(SessionOptions.builder().build())) {
      String pid = said(other.evaluate("Long.toString(ProcessHandle.current().pid())"));
      socket = Path.of("/tmp", ".java_pid" + pid.replaceAll("\\D", ""));
      assertThat(socket).exists();
    }
    assertThat(socket).doesNotExist();
  }

  @Test
  void code_that_runs_too_long_is_stopped() {
    SessionOptions limited =
        SessionOptions.builder().timeLimit(Duration.ofMillis(300)).build();
    try (SnippetSession other = SnippetSession.open(limited)) {
      assertThat(last(other.evaluate("while (true);"))).isInstanceOf(Evaluation.TimedOut.class);
      assertThat(said(other.evaluate("1 + 1"))).isEqualTo("value: 2");
    }
  }

  @Test
  void a_flag_that_the_vm_does_not_know_is_named() {
    SessionOptions options =
        SessionOptions.builder().vmFlags(List.of("-XX:+NoSuchFlagAtAll")).build();
    try (SnippetSession other = SnippetSession.open(options)) {
      assertThat(org.assertj.core.api.Assertions.catchThrowable(other::awaitReady))
          .isInstanceOf(SessionException.class)
          .hasMessage("the VM does not start with -XX:+NoSuchFlagAtAll:"
              + " Unrecognized VM option 'NoSuchFlagAtAll'")
          .extracting(thrown -> ((SessionException) thrown).detail())
          .isEqualTo("Unrecognized VM option 'NoSuchFlagAtAll'");
    }
  }

  @Test
  void a_closed_session_says_that_it_is_closed() {
    SnippetSession other = SnippetSession.open(SessionOptions.builder().build());
    other.awaitReady();
    other.close();
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> other.evaluate("1")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the session is closed");
  }
}
