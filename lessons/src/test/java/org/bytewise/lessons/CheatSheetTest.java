package org.bytewise.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bytewise.lessons.CheatSheet.Checked;
import org.bytewise.lessons.CheatSheet.CheckedClaim;
import org.bytewise.lessons.CheatSheet.Rule;
import org.bytewise.lessons.format.LessonSource;
import org.bytewise.lessons.format.Mistake;
import org.bytewise.lessons.measure.Run;
import org.junit.jupiter.api.Test;

class CheatSheetTest {
  private static final String VALID = """
      ## a new object

      `new` makes one object.

      ```java run
      new A()
      //> allocates 1 object
      //> value() == "A@1"
      ```

      - the lesson `boxes`
      """;

  private static CheatSheet sheet(String text) {
    return CheatSheet.of(new LessonSource("rules.md", text));
  }

  @Test
  void a_rule_has_a_keyword_a_line_its_code_and_a_lesson() {
    CheatSheet sheet = sheet(VALID);
    assertThat(sheet.mistakes()).isEmpty();
    Rule rule = sheet.rules().get(0);
    assertThat(rule.word()).isEqualTo("a new object");
    assertThat(rule.text()).isEqualTo("new makes one object.");
    assertThat(rule.code()).isEqualTo("new A()");
    assertThat(rule.lesson()).isEqualTo("boxes");
  }

  @Test
  void missing_parts_are_named_with_file_and_line() {
    assertThat(sheet(VALID.replace("- the lesson `boxes`", "")).mistakes())
        .extracting(Mistake::toString)
        .containsExactly(
            "rules.md:1: a rule consists of one line, a block \"java run\" and an item that names"
                + " its lesson");
    assertThat(sheet(VALID.replaceAll("//>.*\n", "")).mistakes())
        .extracting(Mistake::toString)
        .containsExactly(
            "rules.md:5: the code has no claim; add a line such as \"//> allocates nothing\"");
    assertThat(sheet(VALID.replace("`boxes`", "boxes")).mistakes())
        .extracting(Mistake::toString)
        .containsExactly(
            "rules.md:1: the item does not name a lesson; write its id as code, such as `boxes`");
    assertThat(sheet(VALID.replace("makes one", "makes " + "one ".repeat(20))).mistakes())
        .extracting(Mistake::message)
        .containsExactly("the rule has 98 characters; at most 62 fit on a line");
  }

  @Test
  void a_word_finds_rules_by_keyword_or_else_by_text() {
    CheatSheet sheet = CheatSheet.packaged();
    assertThat(sheet.find("Growth")).extracting(Rule::word).containsExactly("growth");
    assertThat(sheet.find("iterator")).extracting(Rule::word).containsExactly("iterator");
    assertThat(sheet.find("node")).extracting(Rule::word).contains("hash map", "enum map");
    assertThat(sheet.find("no such word")).isEmpty();
  }

  @Test
  void a_rule_holds_only_if_all_its_claims_hold() throws Exception {
    Rule rule = sheet(VALID).rules().get(0);
    Checked right = CheatSheet.check(rule, new FakeInstruments().run("new A()", "A@1", 1, 16));
    assertThat(right.holds()).isTrue();
    Checked wrong = CheatSheet.check(rule, new FakeInstruments().run("new A()", "A@1", 2, 32));
    assertThat(wrong.holds()).isFalse();
    assertThat(wrong.claims())
        .containsExactly(
            new CheckedClaim("allocates 1 object", false),
            new CheckedClaim("value() == \"A@1\"", true));
    Run threw = FakeInstruments.run(Run.Outcome.THREW, "A@1", 1, 16, Optional.empty());
    assertThat(CheatSheet.check(rule, new FakeInstruments().knows("new A()", threw))
            .holds())
        .as("of code that threw")
        .isFalse();
  }

  @Test
  void the_packaged_rules_contain_no_mistakes() {
    assertThat(CheatSheet.packaged().mistakes()).isEmpty();
    assertThat(CheatSheet.packaged().rules()).hasSizeGreaterThan(25);
  }
}
