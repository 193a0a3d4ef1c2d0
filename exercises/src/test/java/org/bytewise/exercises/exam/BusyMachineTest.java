package org.bytewise.exercises.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.TestPack;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.sandbox.JailsForTests;
import org.bytewise.exercises.sandbox.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Verdicts do not depend on how busy the machine is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BusyMachineTest {
  private static final Secret SECRET = new Secret("20261127");
  private static final Duration TIME_LIMIT = Duration.ofSeconds(2);
  private static final int BUSY_PER_CORE = 4;

  private static final String RIGHT = "return String.join(\",\", words);";

  private final List<Process> busy = new ArrayList<>();
  private Sandbox sandbox;
  private JailedWorkplace jailed;
  private LocalWorkplace trusted;
  private Examiner examiner;

  @BeforeAll
  void open() throws IOException {
    JailsForTests.needed();
    sandbox = JailsForTests.open(JailedWorkplace.files());
    jailed = new JailedWorkplace(sandbox, TIME_LIMIT, List.of(), 0);
    trusted = LocalWorkplace.reusing(List.of());
    examiner = Examiner.of(TestPack.joinOnce(), jailed, trusted, SECRET);
    examiner.prepare();
    for (int i = BUSY_PER_CORE * Runtime.getRuntime().availableProcessors(); i > 0; i--) {
      // Linux divides processor time among sessions first, and each jail is a session of its own.
      busy.add(new ProcessBuilder("setsid", "sh", "-c", "while :; do :; done").start());
    }
  }

  @AfterAll
  void close() {
    busy.forEach(Process::destroyForcibly);
    if (examiner != null) {
      trusted.close();
      jailed.close();
      sandbox.close();
    }
  }

  private static String answer(String members, String body) {
    return "final class JoinOnce {\n" + members + "\n  static String join(String[] words) {\n"
        + body + "\n  }\n}\n";
  }

  static Stream<Arguments> answers() {
    String work = """
          static long work(long times) {
            long sum = 1;
            for (long i = 0; i < times; i++) {
              sum = sum * 6364136223846793005L + i;
            }
            return sum;
          }
          static boolean first = true;
        """;
    return Stream.of(
        Arguments.of(named("a right answer", answer("", RIGHT)), Verdict.PASS),
        // About half a second on an otherwise idle processor; the sum is never 0.
        Arguments.of(
            named("a right answer with one long computation", answer(work, """
                    if (first) {
                      first = false;
                      if (work(400_000_000) == 0) {
                        return "";
                      }
                    }
                    """ + RIGHT)),
            Verdict.PASS),
        Arguments.of(
            named(
                "a right answer that waits a little",
                answer(
                    "", "java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);\n" + RIGHT)),
            Verdict.PASS),
        Arguments.of(
            named("an answer with many short threads", answer("", """
                    for (int i = 0; i < 50; i++) {
                      Thread thread = new Thread(() -> {});
                      thread.start();
                      try {
                        thread.join();
                      } catch (InterruptedException e) {
                        return "";
                      }
                    }
                    """ + RIGHT)),
            Verdict.OVER_BUDGET),
        Arguments.of(
            named("an endless loop", answer("", "while (words != null) { } " + RIGHT)),
            Verdict.TIMEOUT),
        Arguments.of(
            named("an endless loop that makes garbage", answer("", """
                while (words != null) {
                  words = words.clone();
                }
                """ + RIGHT)), Verdict.TIMEOUT),
        Arguments.of(
            named(
                "an endless wait",
                answer(
                    "",
                    "synchronized (words) { while (true) { try { words.wait(); }"
                        + " catch (InterruptedException e) { return \"\"; } } }")),
            Verdict.TIMEOUT),
        Arguments.of(
            named("an endless wait beside busy threads", answer("", """
                    for (int i = 0; i < 8; i++) {
                      new Thread(() -> { while (words != null) { } }).start();
                    }
                    synchronized (words) {
                      while (true) {
                        try {
                          words.wait();
                        } catch (InterruptedException e) {
                          return "";
                        }
                      }
                    }
                    """)), Verdict.TIMEOUT));
  }

  @ParameterizedTest(name = "{0} gets {1}")
  @MethodSource("answers")
  @Execution(ExecutionMode.CONCURRENT)
  void the_verdict_on_a_busy_machine_is_the_same_as_on_a_quiet_one(String source, Verdict verdict) {
    Examination examination = examiner.examine(source);
    assertThat(examination.verdict())
        .as(
            "%s %s %s %s",
            examination.message(),
            examination.errors(),
            examination.failure(),
            examination.budgets())
        .isEqualTo(verdict);
    assertThat(busy).as("processes that keep the machine busy").allMatch(Process::isAlive);
  }
}
