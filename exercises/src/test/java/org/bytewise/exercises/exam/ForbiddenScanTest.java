package org.bytewise.exercises.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.bytewise.exercises.Examination;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.ExercisePack;
import org.bytewise.exercises.KnownMistake;
import org.bytewise.exercises.TestPack;
import org.bytewise.exercises.Verdict;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.trial.TrialOptions;
import org.bytewise.snippets.trial.TrialVm;
import org.junit.jupiter.api.Test;

/**
 * Where a task forbids to look at everything for each question, its heavy input is so large that
 * such an answer runs out of time. Not part of the exercise's own proof, which has more time.
 */
class ForbiddenScanTest {
  private static final Secret SECRET = new Secret("20261128");
  private static final Duration TIME_LIMIT = Duration.ofSeconds(3);

  /** A workplace whose VMs for heavy inputs have little time. */
  private static final class Hurried extends ForwardingWorkplace {
    private final LocalWorkplace local;

    Hurried(LocalWorkplace local) {
      this.local = local;
    }

    @Override
    protected Workplace workplace() {
      return local;
    }

    @Override
    public TrialVm plain(List<String> flags) {
      return TrialVm.start(TrialOptions.counting().with(VmProfile.PLAIN, flags).within(TIME_LIMIT));
    }
  }

  private static String slow(String id) throws IOException {
    try (InputStream in = TestPack.class.getResourceAsStream("slow/" + id + ".java")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_walk_over_a_long_price_list_for_each_question_runs_out_of_time() throws IOException {
    Exercise exercise = ExercisePack.packaged().find("price-list").orElseThrow();
    try (LocalWorkplace local = LocalWorkplace.reusing(List.of())) {
      Examiner examiner = Examiner.of(exercise, new Hurried(local), local, SECRET);
      Examination examination = examiner.examine(slow("price-list"));
      assertThat(examination.verdict()).as(examination.toString()).isEqualTo(Verdict.TIMEOUT);
      assertThat(examination.mistake().map(KnownMistake::name)).contains("walks-over-all");
      assertThat(examiner.examine(exercise.sources().solution()).verdict()).isEqualTo(Verdict.PASS);
    }
  }
}
