package org.bytewise.instruments.alloc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.instruments.Ruling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {
  private static final List<TypeAmount> TYPES = List.of(
      new TypeAmount("java.lang.Integer", new Amount(3, 48)),
      new TypeAmount("java.util.HashMap$Node", new Amount(1, 32)),
      new TypeAmount("int[]", new Amount(1, 24)));

  private static AllocationProfile profile(String reason) {
    return new AllocationProfile(
        new Amount(5, 104),
        TYPES,
        List.of(),
        Amount.ZERO,
        List.of(),
        Amount.ZERO,
        0,
        reason == null,
        reason,
        AllocationProfile.NONE.circumstances());
  }

  private static Ruling answer(String text, String reason) {
    return Expectation.together(Expectation.parse(text).verdicts(profile(reason)));
  }

  @ParameterizedTest
  @CsvSource({
    "objects <= 5, HOLDS",
    "objects < 5, BROKEN",
    "objects = 5, HOLDS",
    "objects == 5 objects, HOLDS",
    "objects != 5, BROKEN",
    "objects>=6, BROKEN",
    "objects > 4 and bytes <= 104 B, HOLDS",
    "objects <= 5 and bytes < 104, BROKEN",
    "objects <= 5 && bytes <= 1_000, HOLDS",
    "Integer <= 3, HOLDS",
    "java.lang.Integer <= 2, BROKEN",
    "HashMap.Node = 1, HOLDS",
    "Node = 1, HOLDS",
    "int[] = 1, HOLDS",
    "int[][] = 0, HOLDS",
    "Long = 0, HOLDS",
  })
  void an_exact_count_decides_every_comparison(String text, Ruling expected) {
    assertThat(answer(text, null)).as(text).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "objects <= 5, UNPROVEN",
    "objects <= 4, BROKEN",
    "objects < 6, UNPROVEN",
    "objects < 5, BROKEN",
    "objects = 5, UNPROVEN",
    "objects = 4, BROKEN",
    "objects >= 5, HOLDS",
    "objects >= 6, UNPROVEN",
    "objects > 4, HOLDS",
    "objects != 4, HOLDS",
    "objects != 5, UNPROVEN",
    "objects >= 1 and bytes <= 200, UNPROVEN",
    "bytes <= 200 and objects <= 1, BROKEN",
  })
  void a_lower_bound_decides_what_it_can(String text, Ruling expected) {
    assertThat(answer(text, "a thread goes on")).as(text).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "objects",
        "objects =< 3",
        "<= 3",
        "objects <= three",
        "objects <= -1",
        "objects <= 3 or bytes <= 4",
        "objects <= 3 and",
        "objects <= 1.5"
      })
  void what_is_no_expectation_is_refused_with_the_part_that_is_wrong(String text) {
    assertThatThrownBy(() -> Expectation.parse(text))
        .as(text)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("' is not a figure, a sign and a whole number");
  }

  @Test
  void a_limit_beyond_all_numbers_is_refused() {
    assertThatThrownBy(() -> Expectation.parse("bytes <= 99999999999999999999"))
        .hasMessage("the number in 'bytes <= 99999999999999999999' is too large");
  }
}
