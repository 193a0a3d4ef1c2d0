package org.bytewise.instruments.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.SessionOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MapInstrumentTest {
  private static final Workbench WORKBENCH =
      Workbench.of(SessionOptions.builder().build());

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  private static Report map() throws InstrumentException {
    return InstrumentList.run(new MapInstrument(), new InstrumentContext(WORKBENCH), "");
  }

  private static long used(Map<String, Object> figures, String kind) {
    return (Long) figures.get("kinds." + kind + ".usedBytes");
  }

  @Test
  void what_the_session_has_made_shows_up_where_it_is() throws InstrumentException {
    Map<String, Object> before = map().figures();
    WORKBENCH.count("var onHeap = new byte[8 << 20]; "
        + "var outside = java.nio.ByteBuffer.allocateDirect(4 << 20);");
    Map<String, Object> after = map().figures();
    // The VM's own streams have small buffers, which come and go.
    assertThat(used(after, "direct") - used(before, "direct"))
        .isCloseTo(4L << 20, withinPercentage(1));
    assertThat(used(after, "heap")).isGreaterThan(8 << 20);
    assertThat(after).containsEntry("regions.Direct buffers.kind", "direct");
  }

  @Test
  void every_kind_is_there_and_no_more_is_used_than_committed() throws InstrumentException {
    Map<String, Object> figures = map().figures();
    for (String kind : new String[] {"heap", "class data", "code", "direct"}) {
      long committed = (Long) figures.get("kinds." + kind + ".committedBytes");
      assertThat(used(figures, kind)).as("%s in %s", kind, figures).isBetween(0L, committed);
    }
    long threads = ((Number) figures.get("threads")).longValue();
    assertThat(figures)
        .containsEntry("kinds.stack.committedBytes", threads * (Long) figures.get("stackBytes"));
  }

  @Test
  void it_fits_its_width() throws InstrumentException {
    for (int width : new int[] {40, 80}) {
      for (Glyphs glyphs : new Glyphs[] {Glyphs.UNICODE, Glyphs.ASCII}) {
        assertThat(map().lines(width, glyphs))
            .extracting(Line::text)
            .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
      }
    }
    assertThat(map().lines(80, Glyphs.ASCII).size()).isLessThanOrEqualTo(14);
  }

  @Test
  void it_takes_no_argument() {
    assertThatThrownBy(
            () -> InstrumentList.run(new MapInstrument(), new InstrumentContext(WORKBENCH), "heap"))
        .isInstanceOf(InstrumentException.class)
        .hasMessage("unexpected argument 'heap': /map takes no arguments");
  }
}
