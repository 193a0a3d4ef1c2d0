package org.bytewise.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonOptionsTest {
  private static final List<String> ROWS = List.of("prompt", "memory");

  private static ComparisonOptions parse(String... words) {
    return ComparisonOptions.parse(List.of(words), ROWS);
  }

  @Test
  void without_arguments_all_rows_run_ten_times() {
    ComparisonOptions arguments = parse();
    assertThat(arguments).isEqualTo(new ComparisonOptions(10, List.of(), false));
    assertThat(ROWS).allMatch(arguments::wants);
  }

  @Test
  void runs_rows_and_the_check_come_in_any_order() {
    assertThat(parse("--only", "memory,prompt", "3", "--check"))
        .isEqualTo(new ComparisonOptions(3, List.of("memory", "prompt"), true));
    assertThat(parse("--only", "memory").wants("prompt")).isFalse();
  }

  @Test
  void wrong_arguments_are_reported_with_valid_ones() {
    assertThatThrownBy(() -> parse("--only", "promt"))
        .isInstanceOf(UsageException.class)
        .hasMessage("there is no row \"promt\"; rows are prompt, memory");
    assertThatThrownBy(() -> parse("--only")).hasMessage("--only needs a row: prompt, memory");
    assertThatThrownBy(() -> parse("0"))
        .hasMessageStartingWith(
            "\"0\" is not a number of runs, 1 or more; usage: benchmarks/compare");
    assertThatThrownBy(() -> parse("ten"))
        .hasMessageStartingWith("\"ten\" is not a number of runs");
    assertThatThrownBy(() -> parse("5", "6")).hasMessageStartingWith("unexpected argument \"6\"");
    assertThatThrownBy(() -> parse("--chek"))
        .hasMessageStartingWith("unexpected argument \"--chek\"");
  }
}
