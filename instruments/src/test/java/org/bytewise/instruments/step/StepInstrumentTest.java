package org.bytewise.instruments.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.elsewhere.InstrumentCalls;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OneJdkIsEnough
class StepInstrumentTest {
  private static final StepInstrument TOOL = new StepInstrument();
  private static final String FACT =
      "int fact(int n) {\n  return n < 2 ? 1 : n * fact(n - 1);\n}\nint six = fact(3);";

  @TempDir
  Path folder;

  private static List<?> stops(Report report) {
    return (List<?>) report.data().get("stops");
  }

  private static Map<?, ?> stop(Report report, int number) {
    return (Map<?, ?>) stops(report).get(number);
  }

  @Test
  void each_step_is_printed_with_its_frames_objects_and_what_was_allocated() throws Exception {
    Report report = InstrumentCalls.call(
        TOOL, "var list = new ArrayList<String>();\nlist.add(new String(\"a\"));\nlist.size()");
    assertThat(InstrumentCalls.text(report))
        .contains("Step 1 of ", "line 1: var list = new ArrayList<String>();")
        .contains("line 1 allocated ", "ArrayList ×1")
        .contains("[\"a\"], capacity 10")
        .contains("list → #1 ─")
        .contains("steps, interpreted: the JIT removes nothing");
    assertThat(report.ended()).isEqualTo(RunStatus.OK);
  }

  @Test
  void no_printed_line_is_wider_than_the_screen() throws Exception {
    Report report = InstrumentCalls.call(TOOL, FACT);
    for (int width : new int[] {20, 40, 60, 80, 120}) {
      assertThat(InstrumentCalls.text(report, width, Glyphs.UNICODE).lines())
          .allMatch(line -> Columns.of(line) <= width);
    }
  }

  @Test
  void data_has_frames_locals_and_lines_of_the_code_as_it_was_given() throws Exception {
    Report report = InstrumentCalls.call(TOOL, FACT);
    Map<String, Object> figures = report.figures();
    assertThat(figures).containsEntry("status", "ok");
    assertThat(stops(report)).hasSizeGreaterThan(4);
    assertThat(stop(report, 0).get("line")).isEqualTo(4);
    assertThat(stop(report, 0).get("reason")).isEqualTo("line");
    assertThat(report.data().toString())
        .contains("method=fact(int)", "name=n, type=int, holds=primitive, value=3");
  }

  @Test
  void a_declaration_of_the_session_is_stepped_through_in_its_own_source() throws Exception {
    Report report =
        InstrumentCalls.call(TOOL, "int half(int n) {\n  return n / 2;\n}", "int four = half(8);");
    assertThat(InstrumentCalls.text(report)).contains("line 2 of half(int): return n / 2;");
  }

  @Test
  void code_that_does_not_compile_is_rejected_without_a_step() throws Exception {
    Report report = InstrumentCalls.call(TOOL, "int a = \"no\";");
    assertThat(report.ended()).isEqualTo(RunStatus.REJECTED);
    assertThat(stops(report)).isEmpty();
    assertThat(InstrumentCalls.text(report)).contains("incompatible types").doesNotContain("step");
  }

  @Test
  void a_picture_and_a_page_are_written_and_an_existing_file_is_kept() throws Exception {
    Path svg = folder.resolve("fact.svg");
    Path html = folder.resolve("fact.html");
    Report report =
        InstrumentCalls.call(TOOL, "--svg " + svg + " --at 3 --html " + html + " " + FACT);
    assertThat(InstrumentCalls.text(report))
        .contains("written to", "fact.svg", "fact.html")
        .doesNotContain("Step 1");
    assertThat(svg).content().contains("<title", "Step 3 of ", "fact(int), line 2");
    assertThat(html).content().contains("id=\"step-1\"");
    assertThatThrownBy(() -> InstrumentCalls.call(TOOL, "--svg " + svg + " 1"))
        .isInstanceOf(InstrumentException.class)
        .hasMessage("\"%s\" already exists: name another file, or add --force to replace it", svg);
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          System.exit(3);                       | the code ended the VM, with status 3
          { int n = 0; while (true) n++; }      | recording ended: 5,000 stops are recorded at most
          var o = Stream.generate(Object::new).limit(100_000).toArray(); | more objects
          class Loud { public String toString() { System.exit(1); return ""; } } new Loud(); | 3 steps
          """)
  void hostile_code_ends_in_a_sentence(String code, String sentence) throws Exception {
    assertThat(InstrumentCalls.text(InstrumentCalls.call(TOOL, code)))
        .contains(sentence)
        .doesNotContain("\tat ");
  }

  @Test
  void a_step_that_does_not_exist_is_refused_with_the_number_of_steps() {
    Path svg = folder.resolve("fact.svg");
    assertThatThrownBy(() -> InstrumentCalls.call(TOOL, "--svg " + svg + " --at 999 int i = 0;"))
        .isInstanceOf(InstrumentException.class)
        .hasMessageMatching("there is no step 999: the code has \\d steps");
    assertThat(svg).doesNotExist();
  }

  @Test
  void a_number_of_a_step_must_be_one_and_needs_a_picture() {
    assertThatThrownBy(() -> InstrumentCalls.call(TOOL, "--svg a.svg --at x 1"))
        .hasMessage("--at needs the number of a step, from 1, not 'x'");
    assertThatThrownBy(() -> InstrumentCalls.call(TOOL, "--at 1 1 + 1"))
        .hasMessageStartingWith("--at names the step that --svg draws; try /step --svg fact.svg");
  }
}
