package org.bytewise.instruments.spot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

/** One session for all: what a test declares has a name of its own. */
class SpotInstrumentTest {
  private static final Workbench WORKBENCH =
      Workbench.of(SessionOptions.builder().build());

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  private static Report spot(String code) throws InstrumentException {
    return InstrumentList.run(new SpotInstrument(), new InstrumentContext(WORKBENCH), code);
  }

  private static List<String> lines(Report report, int width) {
    return report.lines(width, Glyphs.UNICODE).stream().map(Line::text).toList();
  }

  @Test
  void a_mark_stands_below_its_place_and_says_what_was_made() throws InstrumentException {
    Report report = spot("var filled = new int[3]");
    long bytes = (Long) report.data().get("bytes");
    assertThat(lines(report, 80))
        .startsWith(
            "  var filled = new int[3]",
            "               ^ an int[]; 1 object, " + bytes + " B",
            "filled ==> int[3] { 0, 0, 0 }",
            "1 mark, 1 confirmed, nothing missed");
  }

  @Test
  void what_reading_missed_is_listed_by_type() throws InstrumentException {
    Report report = spot("{\n  var l = new ArrayList<String>();\n  l.add(\"x\");\n}");
    assertThat(lines(report, 80))
        .anyMatch(line -> line.matches("  Object\\[] ×1, \\d+ B in ArrayList\\.add, line 3"));
    assertThat(report.data()).containsEntry("found", 1L).containsEntry("missedObjects", 1L);
    assertThat(report.figures())
        .containsEntry("missed.java.lang.Object[].line", 3)
        .containsEntry("spots.0.confirmed", true)
        .containsEntry("spots.0.kind", "new");
  }

  @Test
  void found_and_missed_are_all_objects() throws InstrumentException {
    Map<String, Object> data =
        spot("Stream.of(1, 200).map(x -> x + 1).toList()").data();
    assertThat((Long) data.get("foundObjects") + (Long) data.get("missedObjects"))
        .as("%s", data)
        .isEqualTo(data.get("objects"));
    assertThat(data).containsEntry("exact", true).containsEntry("status", "ok");
  }

  @Test
  void no_line_is_wider_than_a_narrow_screen() throws InstrumentException {
    Report report = spot("{ String narrow = \"a\"; for (int i = 0; i < 2; i++)"
        + " narrow += String.valueOf(new StringBuilder().append(i)); }");
    assertThat(lines(report, 40)).allMatch(line -> line.length() <= 40);
    assertThat(report.lines(40, Glyphs.ASCII))
        .allMatch(line -> line.text().chars().allMatch(c -> c < 128));
  }

  @Test
  void code_that_fails_has_a_report() throws InstrumentException {
    Report rejected = spot("int bad = \"x\"");
    assertThat(rejected.data()).containsEntry("status", "rejected");
    assertThat(lines(rejected, 80).get(0)).startsWith("error: incompatible types");
    Report threw = spot("throw new IllegalStateException(\"no\")");
    assertThat(threw.figures())
        .containsEntry("status", "threw")
        .containsEntry("exception", "java.lang.IllegalStateException");
    assertThat(lines(threw, 80)).contains("threw IllegalStateException: no");
    assertThatThrownBy(() -> spot(""))
        .isInstanceOf(InstrumentException.class)
        .hasMessageStartingWith("SNIPPET is missing; try /spot ");
  }
}
