package org.bytewise.instruments.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One session for all: starting a VM is what takes the time. Each test has names of its own. */
@OneJdkIsEnough
class GrowthInstrumentTest {
  private static final Workbench WORKBENCH =
      Workbench.of(SessionOptions.builder().build());

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  private static Report report(String argument) throws InstrumentException {
    return InstrumentList.run(new GrowthInstrument(), new InstrumentContext(WORKBENCH), argument);
  }

  private static String text(Report report, int width, Glyphs glyphs) {
    List<String> lines = report.lines(width, glyphs).stream().map(Line::text).toList();
    assertThat(lines).as("%s", lines).hasSizeLessThanOrEqualTo(18);
    assertThat(lines).as("%s", lines).allMatch(line -> line.length() <= width);
    return String.join("\n", lines);
  }

  @Test
  void a_list_is_told_by_its_changes_of_capacity() throws Exception {
    Report report = report("new ArrayList<Integer>()");
    Map<String, Object> data = report.data();
    assertThat(data)
        .containsEntry("status", "ok")
        .containsEntry("type", "java.util.ArrayList")
        .containsEntry("adds", 100)
        .containsEntry("capacityAtFirst", 0L)
        .containsEntry("size", 100L);
    long growths = (long) data.get("growths");
    assertThat((List<?>) data.get("steps")).hasSize((int) growths);
    long capacity = (long) data.get("capacity");
    assertThat(data).containsEntry("wastedSlots", capacity - 100);
    assertThat(report.figures()).containsKeys("steps.0.capacity", "steps.1.copiedBytes");
    assertThat(text(report, 80, Glyphs.UNICODE))
        .contains("java.util.ArrayList: 100 adds, capacity 0 → " + capacity + " in " + growths)
        .contains("█ used  ░ wasted")
        .contains(capacity + " slots for 100 elements: ");
    assertThat(text(report, 80, Glyphs.ASCII)).contains("# used  . wasted").isASCII();
    assertThat(text(report, 40, Glyphs.UNICODE)).contains("█ used  ░ wasted");
  }

  @Test
  void a_hash_table_has_thresholds_and_entries_that_move() throws Exception {
    Report report = report("new HashMap<String, Integer>(50) 200");
    assertThat(text(report, 80, Glyphs.UNICODE)).contains("threshold  empty  moved", " moved, ");
    assertThat(report.figures()).containsKey("steps.0.threshold");
  }

  @Test
  void the_adds_allocate_no_elements() throws Exception {
    report("new ArrayDeque<Integer>(1000) 900");
    assertThat(report("new ArrayDeque<Integer>(1000) 900").data())
        .containsEntry("growths", 0L)
        .containsEntry("allocatedBytes", 0L);
  }

  @Test
  void a_variables_value_keeps_what_was_added() throws Exception {
    WORKBENCH.count("var grownNames = new ArrayList<String>(List.of(\"first\"))");
    assertThat(report("grownNames 3").data()).containsEntry("size", 4L);
    assertThat(WORKBENCH
            .count("String.join(\" \", grownNames)")
            .last()
            .orElseThrow()
            .toString())
        .contains("first 0 1 2");
  }

  @Test
  void a_class_of_the_learners_own_grows() throws Exception {
    WORKBENCH.count("class GrownRing { int[] items = {}; int n; void add(int i) {"
        + " if (n == items.length) items = java.util.Arrays.copyOf(items, 2 * n + 1);"
        + " items[n++] = i; } }");
    assertThat(report("new GrownRing() 20").data())
        .containsEntry("type", "GrownRing")
        .containsEntry("capacity", 31L)
        .containsEntry("allocatedBytes", null);
  }

  @Test
  void code_that_fails_is_told_as_at_the_prompt() throws Exception {
    Report rejected = report("new NoSuchType()");
    assertThat(rejected.ended()).isEqualTo(RunStatus.REJECTED);
    assertThat(text(rejected, 80, Glyphs.UNICODE)).contains("error: cannot find symbol");
    Report threw = report("Integer.valueOf(\"x\")");
    assertThat(threw.figures())
        .containsEntry("status", "threw")
        .containsEntry("exception", "java.lang.NumberFormatException");
    WORKBENCH.count("class GrownExit { Object[] a = {}; void add(Object o) { System.exit(3); } }");
    Report lost = report("new GrownExit()");
    assertThat(lost.data()).containsEntry("status", "vm-lost");
    assertThat(text(lost, 80, Glyphs.UNICODE)).contains("the code ended the VM, with status 3");
  }

  @Test
  void the_elements_of_an_anonymous_class_are_those_of_what_it_extends() throws Exception {
    assertThat(report("new ArrayList<String>() {} 20").data())
        .containsEntry("size", 20L)
        .containsEntry("capacity", 22L);
    assertThat(report("new WeakHashMap<String, Integer>() 20").data()).containsEntry("size", 20L);
    refused(
        "new ArrayList<Thread>() {}",
        "cannot create elements of type Thread, only numbers and strings: try"
            + " ArrayList<Integer>");
  }

  @Test
  void what_cannot_grow_is_one_line() {
    refused("new BitSet()", "java.util.BitSet stores bits, not elements");
    refused("new EnumMap<>(Thread.State.class)", "cannot grow: it has a slot for each constant");
    refused("new LinkedList<String>()", "java.util.LinkedList has no capacity: each added element");
    refused("List.of(1, 2)", "cannot grow: it accepts no more elements");
    refused("null", "'null' is null, which has no capacity");
    refused("2 + three()", "'2 + three()'");
    refused("Math.max(2, 3)", "has the type int, which has no capacity");
    refused("", "EXPRESSION is missing; try /growth new ArrayList<Integer>()");
    refused(
        "100",
        "the number of adds comes after the expression; try /growth new ArrayList<Integer>() 100");
    refused("new ArrayList<Integer>() 0", "type a number from 1 to 1,000,000");
    refused("new ArrayList<Integer>() 1000001", "type a number from 1 to 1,000,000");
  }

  private static void refused(String argument, String part) {
    if (argument.contains("three")) {
      WORKBENCH.count("int three() { return 3; }");
    }
    assertThatThrownBy(() -> report(argument))
        .as(argument)
        .isInstanceOf(InstrumentException.class)
        .hasMessageContaining(part)
        .message()
        .hasLineCount(1);
  }

  @Test
  void the_elements_are_what_the_static_type_says() {
    assertThat(GrowthInstrument.elementType("ArrayList<String>")).isEqualTo("String");
    assertThat(GrowthInstrument.elementType("java.util.Map<java.lang.Long,List<String>>"))
        .isEqualTo("Long");
    assertThat(GrowthInstrument.elementType("Set<? extends Number>")).isEqualTo("Number");
    assertThat(GrowthInstrument.elementType("StringBuilder")).isEqualTo("Object");
  }
}
