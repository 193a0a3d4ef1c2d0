package org.bytewise.counting.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrictRulesTest {
  @Test
  void a_thread_that_started_after_the_code_was_loaded_is_the_codes_whatever_its_id() {
    StrictRules rules = new StrictRules(20, type -> false);

    assertThat(rules.isStartedByCode(19)).as("there before the code was").isFalse();
    assertThat(rules.isStartedByCode(20)).as("the first that code may start").isTrue();
    assertThat(rules.isStartedByCode(20_000)).isTrue();
  }
}
