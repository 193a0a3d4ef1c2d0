package org.bytewise.exercises.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.TestPack;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.grade.Batch;
import org.bytewise.exercises.grade.GradeFolder;
import org.bytewise.exercises.grade.Submission;
import org.bytewise.exercises.grade.SubmissionsForTests;
import org.bytewise.exercises.sandbox.JailsForTests;
import org.bytewise.exercises.sandbox.Sandbox;
import org.bytewise.testing.BusyProcesses;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Verdicts do not depend on how busy the machine is. */
@OneJdkIsEnough(together = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BusyMachineTest {
  private static final Secret SECRET = new Secret("20261127");
  private static final Duration TIME_LIMIT = Duration.ofSeconds(2);

  /** The size of a batch; 60, with {@code -Dbytewise.batch=60}, take some minutes. */
  private static final int BATCH = Integer.getInteger("bytewise.batch", 9);

  private static final int LARGE = 60;

  /** Every one of so many hostile submissions is tried: beside a large batch, all of them. */
  private static final int EVERY = BATCH < LARGE ? 16 : 1;

  private static final int JOBS = 4;

  private static final String RIGHT = "return String.join(\",\", words);";

  private BusyProcesses busy;
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
    busy = BusyProcesses.start();
  }

  @AfterAll
  void close() {
    if (busy != null) {
      busy.close();
    }
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

  /** A sample, because each submission takes several times as long as on a quiet machine. */
  static Stream<Arguments> hostile() throws IOException, URISyntaxException {
    List<Map.Entry<String, HostileTest.Hostile>> all =
        List.copyOf(HostileTest.corpus().entrySet());
    return IntStream.range(0, all.size())
        .filter(i -> i % EVERY == 1 % EVERY)
        .mapToObj(all::get)
        .map(one -> Arguments.of(
            named(one.getKey(), one.getValue().source()), one.getValue().verdicts()));
  }

  @ParameterizedTest(name = "{0} gets {1}")
  @MethodSource("hostile")
  @Execution(ExecutionMode.CONCURRENT)
  void hostile_submissions_get_the_same_verdicts_on_a_busy_machine(
      String source, List<String> verdicts) {
    Examination examination = examiner.examine(source);
    assertThat(examination.verdict().name())
        .as("%s %s", examination.message(), examination.failure())
        .isIn(verdicts);
  }

  @Test
  void a_batch_gets_the_same_verdicts_on_a_busy_machine(@TempDir Path temp) {
    List<Submission> submissions = new ArrayList<>();
    Map<String, Verdict> expected = new TreeMap<>();
    List<Map.Entry<Verdict, String>> kinds = List.of(
        Map.entry(Verdict.PASS, answer("", RIGHT)),
        Map.entry(
            Verdict.PASS,
            answer("", "java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);\n" + RIGHT)),
        Map.entry(Verdict.OVER_BUDGET, TestPack.joinOnce().sources().start()),
        Map.entry(Verdict.WRONG_RESULT, answer("", "return words.length + \"\";")),
        Map.entry(Verdict.RUNTIME_ERROR, answer("", "return words[words.length];")),
        Map.entry(Verdict.COMPILE_ERROR, answer("", "return word;")));
    for (int i = 0; i < BATCH; i++) {
      String student = "student-%02d".formatted(i);
      Map.Entry<Verdict, String> kind = kinds.get(i % kinds.size());
      expected.put(student, kind.getKey());
      submissions.add(SubmissionsForTests.joinOnce(student, kind.getValue()));
    }
    try (GradeFolder folder = GradeFolder.open(temp, Optional.of(SECRET))) {
      Map<String, Verdict> verdicts = new TreeMap<>();
      new Batch(TestPack.pack(), jailed, trusted, "test", folder)
          .run(submissions, JOBS, (graded, fresh) -> {})
          .forEach(graded -> verdicts.put(graded.student(), graded.verdict()));
      assertThat(verdicts).isEqualTo(expected);
    }
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
    assertThat(busy.areAlive()).as("the machine was busy").isTrue();
  }
}
