package org.bytewise.instruments.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One session for all, whose VM does not run the code. */
@Timeout(value = Ending.HANGS_MINUTES, unit = TimeUnit.MINUTES)
@OneJdkIsEnough
class TimelineInstrumentTest {
  private static final Workbench WORKBENCH =
      Workbench.of(SessionOptions.builder().build());

  /** An array of this length takes 10,000 bytes. */
  private static final String ROW = "new byte[9_984]";

  private static final long ROW_BYTES = 10_000;

  /** By how much the VM's own threads can change the live bytes. */
  private static final Offset<Long> OWN = within(200L);

  @BeforeAll
  static void declare() {
    // Loaded beforehand, so that the code under test creates nothing but its rows.
    WORKBENCH.count("Object[] slots = new Object[200]; int at = 0;");
  }

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  private static Report report(String argument) throws InstrumentException {
    return InstrumentList.run(new TimelineInstrument(), new InstrumentContext(WORKBENCH), argument);
  }

  private static String text(Report report, int width, Glyphs glyphs) {
    List<String> lines = report.lines(width, glyphs).stream().map(Line::text).toList();
    assertThat(lines).as("%s", lines).allMatch(line -> Columns.of(line) <= width);
    return String.join("\n", lines);
  }

  private static long number(Report report, String key) {
    return (long) report.figures().get(key);
  }

  @SuppressWarnings("unchecked") // A report's lists have maps in them.
  private static List<Map<String, Object>> list(Report report, String key) {
    return (List<Map<String, Object>>) report.data().get(key);
  }

  private static long bytes(Report report, String key, String type) {
    return list(report, key).stream()
        .filter(one -> one.get("type").equals(type))
        .mapToLong(one -> (long) one.get("bytes"))
        .sum();
  }

  /** Rows that are kept, and rows that are dropped again, have a known live size at each point. */
  @ParameterizedTest
  @CsvSource({"100, 0, 100", "50, 50, 100", "1, 99, 100", "0, 150, 150", "150, 50, 200"})
  void what_is_kept_is_live_and_what_is_dropped_is_not(int kept, int dropped, int all)
      throws Exception {
    Report report = report("--points 200 for (int i = 0; i < " + all + "; i++) { Object row = "
        + ROW + "; if (i < " + kept + ") slots[i] = row; }");
    assertThat(report.ended()).isEqualTo(RunStatus.OK);
    assertThat(all).isEqualTo(kept + dropped);
    assertThat(number(report, "allocatedBytes")).isEqualTo(all * ROW_BYTES);
    assertThat(number(report, "end.liveBytes"))
        .as("%s", report.data())
        .isCloseTo(kept * ROW_BYTES, OWN);
    for (Map<String, Object> point : list(report, "points")) {
      long rows = (long) point.get("allocatedBytes") / ROW_BYTES;
      long live = Math.round((double) (long) point.get("liveBytes") / ROW_BYTES);
      assertThat((long) point.get("liveBytes")).isCloseTo(live * ROW_BYTES, OWN);
      // The row that was created last is held by a variable, or not yet by its slot.
      assertThat(live).as("%s", point).isBetween(Math.min(kept, rows), Math.min(kept, rows) + 1);
    }
    assertThat(bytes(report, "byTypeAtEnd", "byte[]")).isCloseTo(kept * ROW_BYTES, OWN);
    assertThat(number(report, "peak.liveBytes"))
        .isBetween(kept * ROW_BYTES - 200, (kept + 1) * ROW_BYTES + 200);
  }

  @Test
  void the_peak_lies_between_what_was_seen_and_what_was_possible() throws Exception {
    Report report = report("--points 8 for (int i = 0; i < 300; i++) { slots[i % 200] = " + ROW
        + "; if (i == 150) for (int j = 0; j < 200; j++) slots[j] = null; }");
    long real = 151 * ROW_BYTES;
    assertThat(number(report, "peak.liveBytes")).isLessThanOrEqualTo(real + 200);
    assertThat(number(report, "mostLiveBytes")).isGreaterThanOrEqualTo(real - 200);
    assertThat(number(report, "end.liveBytes")).isCloseTo(149 * ROW_BYTES, OWN);
    assertThat(list(report, "points")).hasSizeBetween(5, 10);
    assertThat(text(report, 80, Glyphs.UNICODE))
        .containsPattern("peak: at least [\\d,]+ B, at most [\\d,]+ B live, after [\\d,]+ B")
        .contains("▼", "█", "░", "allocated")
        .containsPattern("end: 1,4\\d\\d,\\d{3} B live, of 3,000,000 B allocated");
    assertThat(text(report, 80, Glyphs.ASCII)).isASCII();
    text(report, 40, Glyphs.UNICODE);
  }

  @Test
  void statements_follow_one_another_on_one_clock_without_the_tools_own_work() throws Exception {
    Report report =
        report("{ slots[0] = " + ROW + "; }\n{ slots[1] = " + ROW + "; }\n{ slots[0] = null; }");
    assertThat(number(report, "allocatedBytes")).isEqualTo(2 * ROW_BYTES);
    assertThat(number(report, "end.liveBytes")).isCloseTo(ROW_BYTES, OWN);
    assertThat(number(report, "peak.liveBytes")).isCloseTo(2 * ROW_BYTES, OWN);
    assertThat(bytes(report, "byTypeAtPeak", "byte[]")).isCloseTo(2 * ROW_BYTES, OWN);
  }

  @Test
  void the_same_code_gives_the_same_timeline() throws Exception {
    String code = "var names = new ArrayList<String>(); for (int i = 0; i < 5000; i++)"
        + " names.add(Integer.toString(i)); names.clear();";
    Report once = report(code);
    Report again = report(code);
    List<Map<String, Object>> first = list(once, "points");
    List<Map<String, Object>> second = list(again, "points");
    assertThat(second).hasSameSizeAs(first);
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i).get("allocatedBytes")).isEqualTo(first.get(i).get("allocatedBytes"));
      assertThat((long) second.get(i).get("liveBytes"))
          .as("%s%n%s", once.data(), again.data())
          .isCloseTo((long) first.get(i).get("liveBytes"), OWN);
    }
  }

  @Test
  void the_first_use_of_a_class_of_the_jdk_is_not_on_the_clock() throws Exception {
    // JShell boxes the value of an int, whose class its loader has to find.
    assertThat(number(report("int z = 3;"), "allocatedBytes")).isZero();
    long first = number(report("{ Object o = new java.util.ArrayDeque<>(1); }"), "allocatedBytes");
    long twice = number(
        report("{ Object o = new java.util.ArrayDeque<>(1), p = new java.util.ArrayDeque<>(1); }"),
        "allocatedBytes");
    assertThat(twice).isEqualTo(2 * first);
  }

  @Test
  void the_session_is_not_changed() throws Exception {
    report("slots[7] = " + ROW + "; at = 5;");
    assertThat(WORKBENCH.session().text("at")).contains("0");
  }

  @Test
  void the_smallest_heap_is_larger_than_what_is_live() throws Exception {
    Report report = report("for (int i = 0; i < 200; i++) slots[i] = new byte[50_000];");
    assertThat(number(report, "smallestHeapBytes"))
        .isGreaterThan(number(report, "peak.liveBytes") + number(report, "liveBeforeBytes"))
        .isLessThan(64L << 20);
    assertThat(text(report, 80, Glyphs.UNICODE))
        .containsPattern("smallest heap: \\d+m; \\d+m is too small");
  }

  @Test
  void code_that_fails_is_told_with_what_was_seen_until_then() throws Exception {
    Report rejected = report("new NoSuchType()");
    assertThat(rejected.ended()).isEqualTo(RunStatus.REJECTED);
    assertThat(text(rejected, 80, Glyphs.UNICODE)).contains("error: cannot find symbol");
    assertThat(rejected.data()).containsEntry("points", null);
    Report threw = report("slots[0] = " + ROW + "; throw new IllegalStateException(\"no\");");
    assertThat(threw.ended()).isEqualTo(RunStatus.THREW);
    assertThat(number(threw, "end.liveBytes")).isGreaterThanOrEqualTo(ROW_BYTES);
    assertThat(threw.data()).containsEntry("smallestHeapBytes", null);
    Report lost = report("System.exit(3);");
    assertThat(lost.ended()).isEqualTo(RunStatus.VM_LOST);
    assertThat(text(lost, 80, Glyphs.UNICODE)).contains("the code ended the VM, with status 3");
  }

  @Test
  void a_wrong_argument_is_one_line() {
    refused("", "SNIPPET is missing; try /timeline ");
    refused("--points 3 5", "--points 3: name a number from 4 to 200");
    refused("--points many 5", "--points many: name a number from 4 to 200");
  }

  private static void refused(String argument, String part) {
    assertThatThrownBy(() -> report(argument))
        .as(argument)
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining(part)
        .message()
        .hasLineCount(1);
  }
}
