package org.bytewise.instruments.jit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.elsewhere.InstrumentCalls;
import org.bytewise.screen.Glyphs;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;

@OneJdkIsEnough
class JitInstrumentTest {
  private static final JitInstrument TOOL = new JitInstrument();

  @Test
  void short_lived_records_are_there_as_written_and_gone_after_the_jit()
      throws InstrumentException {
    Report report = InstrumentCalls.call(
        TOOL,
        "record P(int x, int y) {}",
        "int s = 0; for (int i = 0; i < 100_000; i++) s += new P(i, i).x();");
    Map<String, Object> figures = report.figures();
    assertThat(figures)
        .as("%s", report.data())
        .containsEntry("asWritten.objects", 100_000L)
        .containsEntry("asWritten.exact", true)
        .containsEntry("asWritten.byType.P.objects", 100_000L)
        .containsEntry("settled", true)
        .containsEntry("afterJit.objects", 0L)
        .containsEntry("afterJit.bytes", 0L)
        .containsEntry("afterJit.exact", true);
    for (Glyphs glyphs : new Glyphs[] {Glyphs.UNICODE, Glyphs.ASCII}) {
      assertThat(InstrumentCalls.text(report, 40, glyphs).lines())
          .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(40));
    }
    assertThat(InstrumentCalls.text(report)).containsPattern("objects +100,000 +0\n");
  }

  @Test
  void an_object_that_escapes_stays() throws InstrumentException {
    Report report =
        InstrumentCalls.call(TOOL, "record P(int x, int y) {} var p = new P(1, 2); p.x()");
    assertThat(report.figures())
        .as("%s", report.data())
        .containsEntry("settled", true)
        .containsEntry("asWritten.objects", 1L)
        .containsEntry("afterJit.objects", 1L)
        .containsEntry("afterJit.byType.P.objects", 1L);
  }

  @Test
  void the_box_in_which_a_result_is_shown_is_no_object_of_the_code() throws InstrumentException {
    Report report = InstrumentCalls.call(
        TOOL,
        "record P(int x, int y) {} P latest; int sum(int n) { int s = 0;"
            + " for (int i = 0; i < n; i++) s += (latest = new P(i, 1)).x(); return s; }",
        "sum(1000)");
    assertThat(report.figures())
        .as("%s", report.data())
        .containsEntry("settled", true)
        .containsEntry("asWritten.objects", 1000L)
        .containsEntry("afterJit.objects", 1000L)
        .containsEntry("afterJit.exact", true);
  }

  @Test
  void code_that_fails_in_a_later_run_has_not_settled() throws InstrumentException {
    Report report =
        InstrumentCalls.call(TOOL, "var l = new ArrayList<>(List.of(1, 2, 3));", "l.remove(0);");
    assertThat(report.data()).containsEntry("status", "ok").containsEntry("settled", false);
    assertThat((String) report.data().get("reason")).contains("IndexOutOfBoundsException");
  }

  @Test
  void code_that_throws_or_does_not_compile_is_run_once() throws InstrumentException {
    Report threw = InstrumentCalls.call(TOOL, "Object o = null; o.hashCode()");
    assertThat(threw.figures())
        .containsEntry("status", "threw")
        .containsEntry("exception", "java.lang.NullPointerException");
    assertThat(InstrumentCalls.call(TOOL, "int x = \"a\"").data())
        .containsEntry("status", "rejected");
    assertThatThrownBy(() -> InstrumentCalls.call(TOOL, ""))
        .isInstanceOf(InstrumentException.class)
        .hasMessageStartingWith("SNIPPET is missing; try /jit ");
  }
}
