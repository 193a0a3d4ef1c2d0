package org.bytewise.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Limits LIMITS =
      Limits.parse("limits.txt", List.of("prompt 0.4"), List.of("prompt"));

  @Test
  void a_row_has_both_medians_their_ratio_and_its_limit() {
    assertThat(Table.of(List.of(LimitsTest.row("prompt", 61.25, 1_234)), LIMITS))
        .containsExactly(
            "| What | Bytewise | Peer |  | Ratio | At most |",
            "| --- | --: | --- | --: | --: | --: |",
            "| the prompt | 61.3 ms | jshell | 1,234 ms | 0.05 | 0.40 |");
  }

  @Test
  void a_failure_is_shown_in_its_cell_and_explained_below() {
    assertThat(Table.of(List.of(LimitsTest.failed("memory", "it ended")), LIMITS))
        .endsWith(
            "| the memory | 1.0 ms | jshell | failed | – | – |",
            "",
            "Failed:",
            "",
            "- memory: it ended");
  }

  @Test
  void the_median_is_the_middle_value_in_any_order() {
    assertThat(Outcome.median(List.of(9.0, 1.0, 2.0)).value()).isEqualTo(2);
    assertThat(Outcome.median(List.of(9.0, 1.0, 2.0, 4.0)).value()).isEqualTo(3);
    assertThatThrownBy(() -> Outcome.median(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no values, so no median");
  }

  @Test
  void memory_is_read_in_mebibytes() {
    assertThat(VmMemory.mebibytes(List.of("VmPeak:\t 9 kB", "VmHWM:\t  2048 kB"), "VmHWM:"))
        .isEqualTo(2);
  }

  @Test
  void a_class_name_has_the_words_of_its_exercise_id() {
    assertThat(Submissions.className("join-once")).isEqualTo("JoinOnce");
  }
}
