package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.lessons.CheatSheet;
import org.bytewise.lessons.CheatSheet.Checked;
import org.bytewise.lessons.CheatSheet.Rule;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.format.LessonInfo;
import org.bytewise.repl.learn.LessonInstruments;
import org.bytewise.screen.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the cheat sheet, on every VM. */
class CheatSheetTest {

  static List<LearnersVm> vms() {
    return LearnersVm.all();
  }

  @ParameterizedTest
  @MethodSource("vms")
  void every_rule_holds_and_declares_nothing(LearnersVm vm) throws Exception {
    try (Workbench workbench = vm.workbench()) {
      LessonInstruments instruments = new LessonInstruments(workbench, Glyphs.UNICODE);
      for (Rule rule : CheatSheet.packaged().rules()) {
        Checked checked = CheatSheet.check(rule, instruments);
        assertThat(checked.claims())
            .as("%s on %s: %s", rule.word(), vm, checked.run().receipt().lines(80))
            .isNotEmpty()
            .allMatch(CheatSheet.CheckedClaim::holds);
        assertThat(checked.holds()).as(rule.word() + " on " + vm).isTrue();
      }
      assertThat(workbench.session().declarations())
          .as("declarations that a rule leaves in the learner's session")
          .allMatch(declaration -> declaration.name().startsWith("$"));
    }
  }

  @Test
  void every_rule_names_a_lesson_that_exists() {
    List<String> lessons =
        Curriculum.packaged().lessons().stream().map(LessonInfo::id).toList();
    assertThat(CheatSheet.packaged().rules()).extracting(Rule::lesson).isSubsetOf(lessons);
  }
}
