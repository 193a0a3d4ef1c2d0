package org.bytewise.exercises.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.TestPack;
import org.bytewise.exercises.Verdict;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.trial.SourceCompiler;
import org.bytewise.snippets.trial.TrialOptions;
import org.bytewise.snippets.trial.TrialVm;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;

/** An answer that does not return is shown where it stood, and with which input. */
@OneJdkIsEnough
class StandingLineTest {
  /** A workplace whose calls may take a second. */
  private static final class Hasty implements Workplace {
    @Override
    public Compilation compile(Map<String, String> sources) {
      return SourceCompiler.compile(sources);
    }

    @Override
    public TrialVm counting() {
      return TrialVm.start(TrialOptions.counting().within(Duration.ofSeconds(1)));
    }

    @Override
    public TrialVm plain(List<String> flags) {
      throw new AssertionError("no exercise here has a heap of its own");
    }

    @Override
    public void close() {
      // Every VM is closed after its use.
    }
  }

  private static Examination examine(String body) {
    try (LocalWorkplace trusted = LocalWorkplace.reusing(List.of())) {
      return Examiner.of(TestPack.joinOnce(), new Hasty(), trusted, new Secret("1"))
          .examine("final class JoinOnce {\n  static String join(String[] words) {\n" + body
              + "\n  }\n}\n");
    }
  }

  @Test
  void an_endless_loop_is_shown_with_its_line_and_its_input() {
    Examination examination = examine("    while (words.length > 0) {\n    }\n    return \"\";");
    assertThat(examination.verdict()).isEqualTo(Verdict.TIMEOUT);
    assertThat(examination.message()).isEqualTo("It took longer than 1.0 s.");
    assertThat(examination.line()).isEqualTo(3);
    assertThat(examination.failure())
        .hasValue(
            new Examination.Failure("new String[] {\"a\", \"b\"}", "\"a,b\"", "no result yet", 0));
  }

  @Test
  void an_answer_that_waits_is_shown_with_the_line_of_its_own_code() {
    Examination examination = examine("    try {\n      Thread.sleep(1_000_000);\n"
        + "    } catch (InterruptedException e) {\n    }\n    return \"\";");
    assertThat(examination.verdict()).isEqualTo(Verdict.TIMEOUT);
    assertThat(examination.line()).isEqualTo(4);
  }
}
