package org.bytewise.instruments.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.elsewhere.InstrumentCalls;
import org.junit.jupiter.api.Test;

class StackInstrumentTest {
  private static final StackInstrument TOOL = new StackInstrument();
  private static final String DEPTH = "int depth(int n) { try { return depth(n + 1); } "
      + "catch (StackOverflowError e) { return n; } }\ndepth(0)";

  private static int depth(String size) throws InstrumentException {
    Report report = InstrumentCalls.call(TOOL, size + " " + DEPTH);
    assertThat(report.data()).as(size).containsEntry("status", "ok");
    return Integer.parseInt((String) report.data().get("value"));
  }

  @Test
  void a_larger_stack_takes_a_deeper_recursion_in_proportion() throws InstrumentException {
    int small = depth("512k");
    int middle = depth("1m");
    int large = depth("2m");
    assertThat(small).isGreaterThan(100);
    // Equal frames: twice as much more room takes twice as many more.
    assertThat(large - middle)
        .as("%d, %d, %d", small, middle, large)
        .isCloseTo(2 * (middle - small), withinPercentage(2));
  }

  @Test
  void a_recursion_gets_equally_deep_every_time() throws InstrumentException {
    assertThat(depth("512k")).isEqualTo(depth("512k"));
  }

  @Test
  void an_overflow_is_an_ending_that_is_shown_briefly() throws InstrumentException {
    Report report =
        InstrumentCalls.call(TOOL, "256k int down(int n) { return down(n + 1); } down(0)");
    assertThat(report.figures())
        .containsEntry("status", "threw")
        .containsEntry("exception", "java.lang.StackOverflowError")
        .containsEntry("stackBytes", 256L << 10);
    assertThat(InstrumentCalls.text(report))
        .startsWith("threw StackOverflowError\n")
        .contains("more frames");
    assertThat(InstrumentCalls.text(report).lines().count()).isLessThan(8);
  }

  @Test
  void a_stack_with_which_no_vm_starts_is_told_with_the_smallest_that_works() {
    assertThatThrownBy(() -> InstrumentCalls.call(TOOL, "16k 1"))
        .isInstanceOf(InstrumentException.class)
        .hasMessageMatching(
            "the VM cannot start with a stack of 16k; " + "the smallest that works here is \\d+k");
  }
}
