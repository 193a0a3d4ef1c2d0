package org.bytewise.repl.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.instruments.text.Receipts;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.lessons.measure.Run;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was not counted is not exactly nothing, and nothing is claimed of what did not run. */
@OneJdkIsEnough
class UncountedTest {
  private static final String LOSES_VM = "{ var x = new int[1000]; System.exit(3); }";
  private static final Workbench WORKBENCH =
      Workbench.of(SessionOptions.builder().build());

  @AfterAll
  static void close() {
    WORKBENCH.close();
  }

  private static Map<String, Object> data(String command) throws InstrumentException {
    return InstrumentList.run(command, new InstrumentContext(WORKBENCH)).figures();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sites ", "/spot ", "/survivors "})
  void a_lost_vm_has_told_nothing_exactly(String tool) throws InstrumentException {
    Map<String, Object> data = data(tool + LOSES_VM);
    assertThat(data)
        .as(tool)
        .containsEntry("status", "vm-lost")
        .containsEntry("exact", false)
        .containsEntry("reason", AllocationProfile.LOST_WITH_VM);
  }

  @Test
  void nothing_is_known_to_survive_a_lost_vm() throws InstrumentException {
    assertThat(data("/survivors " + LOSES_VM).get("survivorsExact")).isNotEqualTo(true);
  }

  @Test
  void jit_has_no_exact_figure_of_a_lost_vm() throws InstrumentException {
    assertThat(data("/jit " + LOSES_VM))
        .containsEntry("status", "vm-lost")
        .containsEntry("asWritten.exact", false)
        .containsEntry("asWritten.reason", AllocationProfile.LOST_WITH_VM)
        .containsEntry("afterJit.exact", false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sites ", "/spot ", "/survivors "})
  void code_that_does_not_compile_has_no_figures(String tool) throws InstrumentException {
    assertThat(data(tool + "int wrong = \"a\";"))
        .as(tool)
        .containsEntry("status", "rejected")
        .containsEntry("objects", "")
        .containsEntry("exact", "");
  }

  @Test
  void a_receipt_and_a_lesson_say_so() {
    Answer answer = WORKBENCH.count("int before = new int[3].length; " + LOSES_VM);
    AllocationProfile profile = answer.transcript().allocations();
    assertThat(profile.exact()).isFalse();
    assertThat(profile.own().objects()).as("%s", profile).isEqualTo(1);
    AllocationProfile lost = answer.transcript().evaluations().get(1).allocations();
    List<String> lines =
        new Receipts(100, Glyphs.ASCII).allocated(lost).stream().map(Line::text).toList();
    assertThat(lines)
        .containsExactly(
            "  allocations were not counted, because its VM was lost, and the count with it");
    Run run = new LessonInstruments(WORKBENCH, Glyphs.ASCII).run(answer);
    assertThat(run.allocations().exact()).isFalse();
  }

  @Test
  void code_that_a_proof_replays_leaves_what_it_left_when_it_was_counted() throws Exception {
    LessonInstruments instruments = new LessonInstruments(WORKBENCH, Glyphs.ASCII);
    instruments.replay("var names = new java.util.ArrayList<String>();");
    instruments.replay("/survivors names.add(\"Ada\")");
    // It runs in a VM of its own, so there is nothing to replay.
    instruments.replay("/limit 64m names.add(\"Grace\")");
    instruments.replay("names.add(\"Barbara\")");
    assertThat(instruments.run("names").value()).isEqualTo("[Ada, Barbara]");
  }

  @Test
  void what_a_measured_figure_prints_is_in_the_result_and_not_on_the_screen() throws Exception {
    StringWriter screen = new StringWriter();
    SessionOptions options =
        SessionOptions.builder().output((text, error) -> screen.write(text)).build();
    try (Workbench workbench = Workbench.of(options)) {
      LessonInstruments instruments = new LessonInstruments(workbench, Glyphs.ASCII);
      assertThat(instruments.runSilently("System.out.print(1)").output()).isEqualTo("1");
      assertThat(instruments.run("System.out.print(2)").output()).isEqualTo("2");
      assertThat(screen).hasToString("2");
    }
  }
}
