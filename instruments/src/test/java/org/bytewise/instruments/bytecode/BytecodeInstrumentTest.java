package org.bytewise.instruments.bytecode;

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
class BytecodeInstrumentTest {
  private static final Workbench WORKBENCH =
      Workbench.of(SessionOptions.builder().build());

  /** A lesson's screen, without what stands around a report. */
  private static final int MOST_LINES = 20;

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  private static Report bytecode(String name) throws InstrumentException {
    return InstrumentList.run(new BytecodeInstrument(), new InstrumentContext(WORKBENCH), name);
  }

  private static List<String> lines(Report report, int width) {
    return report.lines(width, Glyphs.UNICODE).stream().map(Line::text).toList();
  }

  @Test
  void allocating_instructions_are_marked_below_their_source() throws InstrumentException {
    WORKBENCH.session().evaluateUncounted("int[] made(int n) { return new int[n]; }");
    Report report = bytecode("made");
    assertThat(lines(report, 80))
        .containsExactly(
            "made(int)  3 instructions, 1 allocates",
            "  int[] made(int n) { return new int[n]; }",
            "     0  iload     0",
            "*    1  newarray  int[]  allocates an array",
            "     3  areturn");
    assertThat(report.data())
        .containsEntry("name", "made")
        .containsEntry("instructions", 3)
        .containsEntry("allocating", 1)
        .containsEntry("byOpcode", Map.of("newarray", 1));
    assertThat(report.figures()).containsEntry("byOpcode.newarray", 1);
  }

  @Test
  void a_long_method_is_shortened_and_says_so() throws InstrumentException {
    Report report = bytecode("java.util.HashMap.resize");
    assertThat(lines(report, 80)).hasSizeLessThanOrEqualTo(2 * MOST_LINES);
    assertThat(lines(report, 80)).anyMatch(line -> line.matches(" +… \\d+ more.*"));
    assertThat(lines(report, 80)).anyMatch(line -> line.contains("HashMap.Node[]"));
    assertThat((Integer) report.data().get("instructions")).isGreaterThan(100);
  }

  @Test
  void a_class_and_many_overloads_are_shown_in_short() throws InstrumentException {
    for (String name : List.of("ArrayDeque", "List.of", "String.valueOf")) {
      assertThat(lines(bytecode(name), 80)).as(name).hasSizeLessThanOrEqualTo(MOST_LINES);
    }
    assertThat(lines(bytecode("ArrayDeque"), 80))
        .anyMatch(line -> line.startsWith("ArrayDeque.iterator()  5 instructions, 1 allocates"));
  }

  @Test
  void no_line_is_wider_than_a_narrow_screen() throws InstrumentException {
    assertThat(lines(bytecode("HashMap.resize"), 40)).allMatch(line -> line.length() <= 40);
    assertThat(bytecode("ArrayDeque").lines(40, Glyphs.ASCII))
        .allMatch(line -> line.text().chars().allMatch(c -> c < 128));
  }

  @Test
  void what_is_not_there_is_one_line_with_an_example() {
    assertThatThrownBy(() -> bytecode("nix"))
        .isInstanceOf(InstrumentException.class)
        .hasMessage("no method and no class is called 'nix'; try /bytecode ArrayList.add");
  }
}
