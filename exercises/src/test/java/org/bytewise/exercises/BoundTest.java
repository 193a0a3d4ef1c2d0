package org.bytewise.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundTest {
  @ParameterizedTest
  @CsvSource({
    "none, 0, 7, true",
    "none, 1, 7, false",
    "exactly 3, 3, 7, true",
    "exactly 3, 2, 7, false",
    "at most 3, 3, 7, true",
    "at most 3, 4, 7, false",
    "at most par, 7, 7, true",
    "at most par, 8, 7, false",
    "at most par + 1, 8, 7, true",
    "at most par + 1, 9, 7, false",
    "at most par * 2, 14, 7, true",
    "at most par * 2 + 1, 15, 7, true",
    "at most par * 2 + 1, 16, 7, false",
    "exactly par, 6, 7, false"
  })
  void a_bound_holds_for_figures_up_to_it(String text, long actual, long par, boolean holds) {
    assertThat(Bound.parse(text).holds(actual, par))
        .as("%d is within '%s' if par is %d", actual, text, par)
        .isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "exactly 3", "at most 3", "at most par", "at most par * 2 + 1"})
  void a_bound_is_written_as_it_is_read(String text) {
    assertThat(Bound.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "at most", "at least 3", "at most par - 1", "at most -1", "par"})
  void text_that_is_not_a_bound_is_rejected_with_the_valid_forms(String text) {
    assertThatThrownBy(() -> Bound.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is not a limit: write none, exactly 3, at most 3,"
            + " at most par, at most par + 1 or at most par * 2");
  }
}
