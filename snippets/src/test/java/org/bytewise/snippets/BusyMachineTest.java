package org.bytewise.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytewise.snippets.session.SnippetSession;
import org.bytewise.testing.BusyProcesses;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A busy machine does not cause anything to be stopped, ended or lost. No other test runs at the
 * same time, because it would only wait.
 */
@Isolated
@OneJdkIsEnough(together = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(
    value = Ending.HANGS_MINUTES,
    unit = TimeUnit.MINUTES,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BusyMachineTest {
  private static final String WORK = "long work(long times) { long sum = 1;"
      + " for (long i = 0; i < times; i++) sum = sum * 6364136223846793005L + i; return sum; }";

  private BusyProcesses busy;

  private SnippetSession limited;
  private SnippetSession session;

  @BeforeAll
  void open() throws IOException {
    limited = SnippetSession.open(
        SessionOptions.builder().timeLimit(Duration.ofMillis(500)).build());
    session = SnippetSession.open(SessionOptions.builder().build());
    evaluate(limited, WORK);
    evaluate(session, WORK);
    busy = BusyProcesses.start();
  }

  @AfterAll
  void close() {
    busy.close();
    limited.close();
    session.close();
  }

  private static Evaluation evaluate(SnippetSession session, String input) {
    List<Evaluation> evaluations = session.evaluate(input).evaluations();
    return evaluations.get(evaluations.size() - 1);
  }

  @Test
  void a_time_limit_is_the_codes_own_time() {
    for (int i = 0; i < 3; i++) {
      // A fifth of a second or less on a processor of its own.
      String input = "work(150_000_000 + " + i + ") != 0";
      assertThat(evaluate(limited, input)).as(input).isInstanceOf(Evaluation.Value.class);
    }
    for (String endless : List.of("while (true);", "Thread.sleep(1_000_000);")) {
      assertThat(evaluate(limited, endless)).as(endless).isInstanceOf(Evaluation.TimedOut.class);
    }
  }

  @Test
  void a_declaration_that_computes_for_long_comes_back_in_a_new_child() {
    // More than a second on a processor of its own.
    String slow = "long slow = work(1_200_000_000);";
    assertThat(evaluate(session, slow).succeeded()).as(slow).isTrue();
    Evaluation.VmLost lost = (Evaluation.VmLost) evaluate(session, "System.exit(3)");
    assertThat(lost.recovery().lost()).isEmpty();
    assertThat(lost.recovery().restored()).contains("slow");
  }
}
