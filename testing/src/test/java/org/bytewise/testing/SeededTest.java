package org.bytewise.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeededTest {
  @Test
  void a_failure_names_its_seed_and_how_to_repeat_it() {
    AssertionError reason = new AssertionError("3 is odd");
    assertThatThrownBy(() -> Seeded.run(42, random -> {
          throw reason;
        }))
        .isInstanceOf(AssertionError.class)
        .hasMessage("seed 42 (repeat with -Dbytewise.seed=42): 3 is odd")
        .hasCause(reason);
  }

  @Test
  void an_exception_is_a_failure_too() {
    assertThatThrownBy(() -> Seeded.run(-1, random -> {
          throw new IllegalStateException("closed");
        }))
        .hasMessage("seed -1 (repeat with -Dbytewise.seed=-1): closed");
  }

  @Test
  void the_same_seed_gives_the_same_input_again() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Seeded.run(7, random -> texts.add(RandomInput.text(random)));
    }
    assertThat(texts.get(0)).isEqualTo(texts.get(1));
  }

  @Test
  void each_try_has_an_input_of_its_own_and_the_first_failure_ends_them() {
    List<Long> numbers = new ArrayList<>();
    Seeded.tries(100, new SplittableRandom(1), random -> numbers.add(random.nextLong()));
    assertThat(numbers).hasSize(100).doesNotHaveDuplicates();
    numbers.clear();
    assertThatThrownBy(() -> Seeded.tries(100, new SplittableRandom(1), random -> {
          numbers.add(random.nextLong());
          assertThat(numbers).hasSizeLessThan(3);
        }))
        .hasMessageStartingWith("seed ");
    assertThat(numbers).hasSize(3);
  }

  @Test
  void without_tries_nothing_would_be_tested() {
    assertThatThrownBy(() -> Seeded.tries(0, new SplittableRandom(1), random -> {}))
        .hasMessage("tries 0 must be >= 1");
  }

  @Test
  void numbers_stay_in_their_range_and_reach_both_ends() {
    List<Integer> numbers = RandomInput.list(
        new SplittableRandom(3), 200, 200, random -> RandomInput.between(random, -5, 1_000_000));
    assertThat(numbers)
        .contains(-5, 1_000_000)
        .allMatch(number -> -5 <= number && number <= 1_000_000);
  }
}
