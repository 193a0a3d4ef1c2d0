package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytewise.counting.files.TemporaryFolder;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No child VM outlives the tool, however the tool ends and whatever the child is doing. */
@OneJdkIsEnough
@Timeout(
    value = Ending.HANGS_MINUTES,
    unit = TimeUnit.MINUTES,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OrphanTest {
  /** A tool that says its child's process id and then runs the snippet that it was given. */
  static final class Tool {
    private Tool() {}

    public static void main(String[] args) {
      SnippetSession session = SnippetSession.open(SessionOptions.builder()
          .output((text, error) -> System.out.println(text))
          .build());
      System.out.println(session.childPid());
      session.evaluate(args[0]);
    }
  }

  @TempDir
  private Path temporary;

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "System.out.print(\"running\"); System.out.flush(); while (true);",
        "System.out.print(\"running\"); System.out.flush();"
            + " while (true) try { Thread.sleep(9); } catch (Throwable t) { }",
        "System.out.print(\"running\"); System.out.flush(); new Scanner(System.in).nextLine();"
            + " Thread.sleep(1_000_000);"
      })
  void a_child_ends_when_the_tool_is_killed(String snippet) throws Exception {
    Process tool = new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            Tool.class.getName(),
            snippet))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    try (BufferedReader lines = tool.inputReader()) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
      assertThat(lines.readLine()).isEqualTo("running");

      // destroyForcibly is SIGKILL: the tool has no chance to clean up.
      tool.destroyForcibly();

      assertThat(child.onExit().get(Ending.HANGS_MINUTES, TimeUnit.MINUTES).isAlive())
          .as(snippet)
          .isFalse();
    }
    tool.waitFor();
    assertThat(temporary).isNotEmptyDirectory();
    TemporaryFolder.sweep(temporary);
    assertThat(temporary).as("what the next tool finds").isEmptyDirectory();
  }

  @Test
  void a_child_does_not_hear_the_terminals_interrupt() throws Exception {
    try (SnippetSession session = SnippetSession.open(SessionOptions.builder().build())) {
      long child = session.childPid();

      int status = new ProcessBuilder("/bin/kill", "-INT", Long.toString(child))
          .inheritIO()
          .start()
          .waitFor();

      assertThat(status).as("the exit status of kill").isZero();
      Evaluation answer = session.evaluate("6 * 7").evaluations().get(0);
      assertThat(answer).isInstanceOf(Evaluation.Value.class);
      assertThat(session.childPid()).isEqualTo(child);
    }
  }
}
