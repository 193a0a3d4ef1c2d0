package org.bytewise.instruments.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.elsewhere.InstrumentCalls;
import org.bytewise.screen.Glyphs;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;

@OneJdkIsEnough
class LimitInstrumentTest {
  private static final LimitInstrument TOOL = new LimitInstrument();

  private static Report limit(String argument) throws InstrumentException {
    return InstrumentCalls.call(TOOL, argument);
  }

  @Test
  void a_heap_that_fills_ends_in_an_error_that_is_reported() throws InstrumentException {
    Report report =
        limit("16m var rows = new ArrayList<byte[]>(); while (true) rows.add(new byte[1000]);");
    assertThat(report.figures())
        .containsEntry("status", "threw")
        .containsEntry("exception", "java.lang.OutOfMemoryError")
        .containsEntry("exception.message", "Java heap space");
    assertThat((Long) report.data().get("heapBytes")).isBetween(15L << 20, 16L << 20);
    assertThat((Long) report.data().get("allocatedBytes")).isBetween(4L << 20, 16L << 20);
    assertThat((Long) report.data().get("collections")).isPositive();
    assertThat(report.ended()).isEqualTo(RunStatus.THREW);
    assertThat(InstrumentCalls.text(report)).contains("threw OutOfMemoryError: Java heap space");
    assertThat(InstrumentCalls.text(report, 40, Glyphs.ASCII).lines())
        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(40));
  }

  @Test
  void code_can_catch_the_error_and_go_on() throws InstrumentException {
    Report report = limit("""
        16m String make(int size) {
          try { return "made " + new byte[size].length; }
          catch (OutOfMemoryError e) { return "refused"; }
        }
        make(64 << 20) + ", " + make(1 << 20)""");
    assertThat(report.data())
        .containsEntry("status", "ok")
        .containsEntry("exception", null)
        .containsEntry("value", "\"refused, made 1048576\"");
  }

  @Test
  void the_session_is_there_and_stays_as_it_was() throws InstrumentException {
    Report report = InstrumentCalls.call(
        TOOL, "int n = 20; int twice(int x) { return 2 * x; }", "32m n++; twice(n)");
    assertThat(report.data()).containsEntry("value", "42");
  }

  @Test
  void a_declaration_that_does_not_fit_is_named() throws InstrumentException {
    Report report =
        InstrumentCalls.call(TOOL, "byte[] big = new byte[64 << 20]; int n = 1;", "16m n");
    assertThat(report.data()).containsEntry("value", "1");
    assertThat(InstrumentCalls.text(report)).contains("without big");
  }

  @Test
  void a_heap_in_which_no_vm_starts_is_told_with_the_smallest_that_works()
      throws InstrumentException {
    assertThatThrownBy(() -> limit("64k 1 + 1"))
        .isInstanceOf(InstrumentException.class)
        .hasMessageMatching(
            "the VM cannot start with a heap of 64k; " + "the smallest that works here is \\d+m");
  }

  @Test
  void output_is_reported_and_an_exit_is_told() throws InstrumentException {
    assertThat(limit("16m System.out.print(\"hello\");").data()).containsEntry("output", "hello");
    Report report = limit("16m System.exit(3)");
    assertThat(report.data())
        .containsEntry("status", "vm-lost")
        .containsEntry("reason", "the code ended the VM, with status 3");
  }

  @Test
  void code_that_does_not_compile_is_shown_as_at_the_prompt() throws InstrumentException {
    Report report = limit("16m int x = \"a\"");
    assertThat(report.data()).containsEntry("status", "rejected");
    assertThat(InstrumentCalls.text(report))
        .startsWith("error: incompatible types")
        .contains("int x = \"a\"");
  }
}
