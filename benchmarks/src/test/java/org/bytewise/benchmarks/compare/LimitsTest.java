package org.bytewise.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private static final List<String> ROWS = List.of("prompt", "memory");

  private static Limits parse(String... lines) {
    return Limits.parse("limits.txt", List.of(lines), ROWS);
  }

  static Row row(String name, double ours, double theirs) {
    return new Row(
        name,
        "the " + name,
        "jshell",
        Row.Unit.MILLISECONDS,
        new Outcome.Median(ours),
        new Outcome.Median(theirs));
  }

  static Row failed(String name, String why) {
    return new Row(
        name,
        "the " + name,
        "jshell",
        Row.Unit.MILLISECONDS,
        new Outcome.Median(1),
        new Outcome.Failed(why));
  }

  @Test
  void comments_and_empty_lines_are_ignored() {
    Limits limits = parse("# all", "", "prompt 0.4  # of jshell's");
    assertThat(limits.of("prompt")).hasValue(0.4);
    assertThat(limits.of("memory")).isEmpty();
  }

  @Test
  void a_wrong_line_is_reported() {
    assertThatThrownBy(() -> parse("", "prompt"))
        .isInstanceOf(UsageException.class)
        .hasMessage("limits.txt:2: \"prompt\" is not a name and a number");
    assertThatThrownBy(() -> parse("start 1"))
        .hasMessage("limits.txt:1: there is no row \"start\"; rows are prompt, memory");
    assertThatThrownBy(() -> parse("prompt none"))
        .hasMessage("limits.txt:1: \"none\" is not a ratio greater than 0");
    assertThatThrownBy(() -> parse("prompt -1"))
        .hasMessage("limits.txt:1: \"-1\" is not a ratio greater than 0");
    assertThatThrownBy(() -> parse("prompt 1", "prompt 2"))
        .hasMessage("limits.txt:2: prompt already has a limit");
  }

  @Test
  void a_ratio_at_its_limit_is_allowed_and_one_beyond_it_is_reported() {
    Limits limits = parse("prompt 0.4", "memory 1");
    assertThat(limits.exceeded(List.of(row("prompt", 40, 100), row("memory", 120, 100))))
        .containsExactly("memory: 1.20, at most 1.00 is allowed");
  }

  @Test
  void a_row_with_a_limit_that_could_not_be_measured_is_a_failure() {
    assertThat(parse("prompt 0.4").exceeded(List.of(failed("prompt", "it ended"))))
        .containsExactly("prompt: not measured; at most 0.40 is allowed");
    assertThat(parse().exceeded(List.of(failed("prompt", "it ended")))).isEmpty();
  }
}
