package org.bytewise.exercises.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobsTest {
  private static void reduced(int asked, int submissions, int count, String note) {
    assertThat(Jobs.of(Optional.of(asked), submissions))
        .isEqualTo(new Jobs(count, Optional.ofNullable(note)));
  }

  @Test
  void there_are_no_more_jobs_than_submissions_and_jails_and_a_line_says_so() {
    reduced(300, 2, 2, "--jobs 300 is reduced to 2: there are 2 submissions");
    reduced(4, 1, 1, "--jobs 4 is reduced to 1: there is 1 submission");
    reduced(3_000, 5_000, 64, "--jobs 3,000 is reduced to 64: one grader runs no more at once");
    reduced(2, 3, 2, null);
    assertThat(Jobs.of(Optional.empty(), 1)).isEqualTo(new Jobs(1, Optional.empty()));
  }
}
