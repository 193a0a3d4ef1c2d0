package org.bytewise.instruments.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.elsewhere.InstrumentCalls;
import org.bytewise.screen.Glyphs;
import org.junit.jupiter.api.Test;

class CollectorsInstrumentTest {
  private static final CollectorsInstrument TOOL = new CollectorsInstrument();

  @Test
  void all_but_epsilon_get_through_more_garbage_than_the_heap_can_hold()
      throws InstrumentException {
    Report report =
        InstrumentCalls.call(TOOL, "for (int i = 0; i < 300; i++) new byte[1 << 20].hashCode();");
    Map<String, Object> figures = report.figures();
    long heap = (Long) figures.get("heapBytes");
    for (String name : new String[] {"Serial", "Parallel", "G1"}) {
      assertThat(figures).as("%s", figures).containsEntry("collectors." + name + ".status", "ok");
      assertThat((Long) figures.get("collectors." + name + ".collections")).isPositive();
      assertThat((Long) figures.get("collectors." + name + ".allocatedBytes")).isGreaterThan(heap);
      assertThat((Long) figures.get("collectors." + name + ".heapAfterBytes")).isBetween(1L, heap);
    }
    if (Boolean.TRUE.equals(figures.get("collectors.Epsilon.available"))) {
      assertThat(figures)
          .containsEntry("collectors.Epsilon.status", "threw")
          .containsEntry("collectors.Epsilon.exception", "java.lang.OutOfMemoryError");
    }
    assertThat(report.ended()).isEqualTo(RunStatus.OK);
    for (int width : new int[] {40, 80}) {
      assertThat(InstrumentCalls.text(report, width, Glyphs.ASCII).lines())
          .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void code_that_does_not_compile_is_refused_once() throws InstrumentException {
    Report report = InstrumentCalls.call(TOOL, "int x = \"a\"");
    assertThat(InstrumentCalls.text(report)).containsOnlyOnce("error: incompatible types");
    assertThat(report.ended()).isEqualTo(RunStatus.REJECTED);
  }
}
