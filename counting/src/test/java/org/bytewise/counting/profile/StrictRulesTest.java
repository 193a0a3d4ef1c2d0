package org.bytewise.counting.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrictRulesTest {
  @Test
  void the_threads_of_a_recorder_that_starts_late_are_not_taken_for_the_codes() {
    StrictRules rules = new StrictRules(20, 23, 26, type -> false);

    assertThat(rules.isStartedByCode(19)).as("there before the code was").isFalse();
    assertThat(rules.isStartedByCode(20)).as("the first that code may start").isTrue();
    assertThat(rules.isStartedByCode(22)).as("before the recorder").isTrue();
    assertThat(rules.isStartedByCode(23)).as("the recorder's first").isFalse();
    assertThat(rules.isStartedByCode(25)).as("the recorder's last").isFalse();
    assertThat(rules.isStartedByCode(26)).as("after the recorder").isTrue();
  }

  @Test
  void a_recorder_that_was_there_before_the_code_excuses_no_thread() {
    StrictRules rules = new StrictRules(20, 8, 12, type -> false);

    assertThat(rules.isStartedByCode(12)).isFalse();
    assertThat(rules.isStartedByCode(20)).isTrue();
  }
}
