package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.prompt.Robot.CTRL_C;
import static org.bytewise.repl.prompt.Robot.CTRL_D;
import static org.bytewise.repl.prompt.Robot.ENTER;
import static org.bytewise.repl.prompt.Robot.TAB;
import static org.bytewise.repl.prompt.Robot.UP;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@OneJdkIsEnough
@Timeout(value = Ending.HANGS_MINUTES, unit = TimeUnit.MINUTES)
final class TerminalPromptTest {
  private static final String CTRL_X = "\u0018";
  private static final String PROMPT = "bytewise> ";

  @TempDir
  Path folder;

  @Test
  void a_newcomer_is_told_what_to_type_and_sees_what_it_costs() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect("Bytewise measures what Java costs in memory");
      robot.expect("begin with /learn.");
      robot.expect("/help lists the commands, /exit leaves.");
      robot.expect(PROMPT);
      robot.enter("new int[3]").expect("$1 ==> int[3] { 0, 0, 0 }\n");
      robot.expect(" deep\n  allocated 1 object, ");
      robot.expect("\n\n" + PROMPT);
      robot.enter("/exit 5");
      assertThat(robot.status()).isEqualTo(5);
    }
  }

  @Test
  void an_open_input_goes_on_behind_a_prompt_of_its_own() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("int twice(int n) {").expect("     ...> ");
      robot.enter("return n * 2;").expect("     ...> ");
      robot.enter("}").expect("declared method twice(int)");
      robot.expect(PROMPT);
      // The whole input comes back from the history.
      robot.type(UP).expect("return n * 2;");
      robot.type(ENTER).expect("replaced method twice(int)");
      robot.expect(PROMPT);
      robot.type(CTRL_D);
      assertThat(robot.status()).isZero();
    }
    assertThat(folder.resolve("history")).content().contains("int twice(int n) {\\nreturn n * 2;");
    try (Robot again = Robot.start(Options.atTerminal(folder))) {
      again.expect(PROMPT);
      again.type(UP).expect("return n * 2;");
      again.type(ENTER).expect("declared method twice(int)");
    }
  }

  @Test
  void two_empty_lines_end_an_input_that_nobody_can_end() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("class Open {").expect("...> ");
      robot.enter("").expect("...> ");
      robot.enter("").expect("error: ");
      robot.expect(PROMPT);
    }
  }

  @Test
  void a_pasted_class_is_one_input() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      StringBuilder paste = new StringBuilder("class Big {\n");
      for (int i = 0; i < 28; i++) {
        paste.append("\tint field").append(i).append(";\n");
      }
      paste.append("}");
      robot.type("\u001b[200~" + paste + "\u001b[201~").type(ENTER);
      robot.expect("declared class Big");
      robot.expect(PROMPT);
      robot.enter("new Big().field27").expect("$2 ==> 0");
    }
  }

  @Test
  void ctrl_c_throws_away_what_was_typed_and_stops_what_runs() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.type("int oops = ").type(CTRL_C).expect(PROMPT);
      robot.enter("int kept = 4").expect("kept ==> 4");
      robot.expect(PROMPT);
      robot.enter("long i = 0").expect(PROMPT);
      robot
          .enter("while (true) { if (i++ == 0) { System.out.println(\"run\" + \"ning\"); } }")
          .expect("running\n");
      robot.type(CTRL_C).expect("stopped after ");
      robot.expect(PROMPT);
      robot.enter("kept").expect("kept ==> 4");
      robot.expect(PROMPT);
      robot.type(CTRL_D);
      assertThat(robot.status()).isZero();
    }
  }

  @Test
  void ctrl_d_within_an_input_neither_ends_the_prompt_nor_lists_completions() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("int seven() {").expect("...> ");
      assertThat(robot.type(CTRL_D).enter("return 7; }").expect(PROMPT))
          .doesNotContain("possibilities");
      robot.enter("seven()").expect("==> 7");
      robot.expect(PROMPT);
      robot.type(CTRL_D);
      assertThat(robot.status()).isZero();
    }
  }

  @Test
  void code_that_reads_gets_lines_from_the_terminal() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("var in = new Scanner(System.in)").expect("in ==> ");
      robot.expect(PROMPT);
      robot.enter("in.nextLine().length()").expect("input> ");
      robot.type("hello" + ENTER).expect("==> 5");
      robot.expect(PROMPT);
      robot.enter("System.out.print(\"na\" + \"me? \"); String name = in.nextLine()");
      robot.expect("name? ");
      robot.type("ann" + ENTER);
      robot.expect("name ==> \"ann\"");
      robot.expect(PROMPT);
      robot.enter("in.nextLine()").expect("input> ");
      robot.type(CTRL_C).expect("stopped after ");
      robot.expect(PROMPT);
    }
  }

  @Test
  void output_of_threads_that_go_on_comes_above_the_prompt() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      // What comes is to come when the prompt is there already, however long that takes.
      Path gate = folder.resolve("gate");
      robot.enter("var t = new Thread(() -> { while (!new File(\"" + gate + "\").exists())"
          + " Thread.onSpinWait(); System.out.println(\"be\" + \"hind\"); }); t.start();");
      robot.expect("still running: 1 thread (");
      robot.expect(PROMPT);
      Files.createFile(gate);
      robot.expect("behind\n");
    }
  }

  @Test
  void tab_completes_java_and_shows_signatures_the_second_time() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("String text = \"abc\"").expect("text ==> ");
      robot.expect(PROMPT);
      robot.type("text.subSeq").type(TAB).expect("text.subSequence(");
      robot.type(TAB).expect("CharSequence String.subSequence(int beginIndex, int endIndex)");
      robot.type(CTRL_C).expect(PROMPT);
      robot.type("text.sub").type(TAB).expect("subSequence(");
      robot.expect("substring(");
      robot.type(CTRL_C).expect(PROMPT);
    }
  }

  @Test
  void tab_completes_commands_their_options_and_lessons() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.type("/foo").type(TAB).expect("/footprint ");
      robot.type(TAB).expect("/footprint EXPRESSION\n");
      robot.type(CTRL_C).expect(PROMPT);
      robot.type("/le").type(TAB).expect("/learn");
      robot.expect("/lessons");
      robot.type(CTRL_C).expect(PROMPT);
      robot.type("/learn string-").type(TAB).expect("/learn string-size");
      robot.type(CTRL_C).expect(PROMPT);
      robot.type("/env -cl").type(TAB).expect("/env -class-path ");
      robot.type(CTRL_C).expect(PROMPT);
      robot.enter("int longName = 8").expect("longName ==> 8");
      robot.expect(PROMPT);
      robot.type("/sizeof longN").type(TAB).expect("/sizeof longName");
    }
  }

  @Test
  void pasted_lines_are_taken_as_through_a_pipe() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.type(pasted("int a = 1\rint b = 2\ra + b")).enter("").expect("==> 3");
      robot.expect(PROMPT);
      robot.type(pasted("int c = 5;\r/vars\rc + 37")).enter("").expect("int c = 5");
      robot.expect("==> 42");
      robot.expect(PROMPT);
      robot.type(pasted("if (c > 9)\r  a = 70;\relse\r  a = 80;")).enter("");
      robot.expect(PROMPT);
      robot.enter("a + 1000").expect("==> 1080");
    }
  }

  private static String pasted(String text) {
    return "\u001b[200~" + text + "\u001b[201~";
  }

  @Test
  void a_reset_asks_first() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("int a = 1").expect("a ==> 1");
      robot.expect(PROMPT);
      robot.enter("/reset").expect("Forget everything you have declared? [y/N] ");
      robot.enter("").expect("Nothing was changed.");
      robot.expect(PROMPT);
      robot.enter("/reset").expect("[y/N] ");
      robot.type(CTRL_C).expect("Nothing was changed.");
      robot.expect(PROMPT);
      robot.enter("/reset").expect("[y/N] ");
      robot.enter("y").expect("Started a fresh session.");
      robot.expect(PROMPT);
      robot.enter("a").expect("symbol:   variable a");
    }
  }

  @Test
  void a_history_that_cannot_be_kept_is_said_once_and_harms_nothing() throws Exception {
    Files.createDirectory(folder.resolve("history"));
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect("Your history will not be saved:");
      robot.expect(PROMPT);
      robot.enter("1 + 1").expect("$1 ==> 2");
      robot.expect(PROMPT);
      robot.type(CTRL_D);
      assertThat(robot.status()).isZero();
    }
  }

  @Test
  void a_key_typed_where_more_is_offered_begins_the_next_input() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("/help").expect("more, q stops ");
      robot.enter("/vars").expect("No variables yet.");
      robot.expect(PROMPT);
      robot.enter("/help").expect("more, q stops ");
      robot.enter("40 + 2").expect("==> 42");
    }
  }

  @Test
  void summaries_of_commands_stand_in_one_column_whatever_the_names() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("/help").expect("Tab completes.");
      String page = robot.expect("more, q stops ");
      assertThat(page.lines().filter(line -> line.startsWith("  /")))
          .hasSizeGreaterThan(10)
          .allSatisfy(line -> assertThat(line).matches("  /[a-z]+ {2,}[A-Z].*"))
          .extracting(line -> line.replaceFirst("^(  /\\S+ +).*", "$1").length())
          .containsOnly(15);
    }
  }

  @Test
  void what_is_wider_than_the_screen_is_broken_at_words() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder), "xterm-256color", 60, 24)) {
      robot.expect(PROMPT);
      robot.enter("/alloc List.of(1, 2).stream().map(x -> x + 1).toList()");
      robot.expect("bytes  type\n");
      String table = robot.expect("more, q stops");
      robot.type("q");
      assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
      assertThat(table)
          .contains("  java.util.stream.\n                              ReferencePipeline.Head\n");
    }
  }

  @Test
  void what_is_typed_while_an_answer_is_measured_is_not_taken_as_an_answer() throws Exception {
    try (Robot robot = Robot.start(Options.learning(Options.atTerminal(folder), "collectors"))) {
      robot.expect("lesson collectors> ");
      robot.enter("").expect("choose> ");
      // All of it waits when the first answer is read.
      robot.type("1" + ENTER + "1" + ENTER + "2" + ENTER);
      robot.expect("(What you typed in the meantime was not taken as an answer.)");
      String reply = robot.expect("choose> ");
      assertThat(reply).containsOnlyOnce("No");
      robot.enter("2").expect("lesson collectors> ");
    }
  }

  @Test
  void what_is_typed_before_a_question_is_shown_is_not_an_answer_to_it() throws Exception {
    try (Robot robot = Robot.start(Options.learning(Options.atTerminal(folder), "the-stack"))) {
      robot.expect("predict> ");
      robot.type("/skip" + ENTER).expect("lesson the-stack> ");
      robot.enter("").expect("lesson the-stack> ");
      // The empty line leads to the next question, which nobody has seen when the 2 is typed.
      robot.type(ENTER + "2" + ENTER);
      robot.expect("(What you typed in the meantime was not taken as an answer.)");
      robot.expect("choose> ");
      robot.enter("/hint").expect("choose> ");
    }
  }

  @Test
  void enter_at_the_end_of_a_lesson_begins_the_next_one() throws Exception {
    Files.writeString(folder.resolve("progress.json"), """
        {"version": 1, "last": "memory-map",
         "lessons": {"memory-map": {"at": "make-the-heap-grow"}}}
        """);
    try (Robot robot = Robot.start(Options.learning(Options.atTerminal(folder), "memory-map"))) {
      robot.expect("lesson memory-map> ");
      robot.enter("/skip").expect("finish");
      robot.expect("lesson memory-map> ");
      robot.enter("").expect("End of ");
      robot.expect("next lesson");
      robot.expect("lesson memory-map> ");
      robot.enter("").expect("1.2 · step 1 of ");
      robot.expect("predict> ");
    }
  }

  @Test
  void missed_questions_are_announced_and_reviewed_and_a_day_later_there_are_none()
      throws Exception {
    Files.writeString(folder.resolve("progress.json"), """
        {"version": 1, "lessons": {"the-stack": {"steps": {
          "plates": {"status": "solved", "first": false, "reviewOn": "2026-01-01", "reviewGap": 3},
          "a-plate-can-refer-to-the-heap": {"reviewOn": "9999-01-01", "reviewGap": 21}
        }}}}
        """);
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect("1 question that you missed is due again: /review asks it.");
      robot.expect(PROMPT);
      robot.enter("/review").expect("review · 1 of 1 · from 1.2");
      robot.expect("predict> ");
      robot.enter("0").expect("and your VM says 0");
      robot.expect("finish");
      robot.expect("review> ");
      robot.enter("").expect("End of the review. Right first time: 1 of 1.");
      robot.expect(PROMPT);
      robot.enter("/review").expect("No question is due: the next one comes back in ");
      robot.expect(PROMPT);
    }
  }

  @Test
  void a_placement_test_can_be_left_and_its_marks_taken_off() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("/placement").expect("placement · 1 of 10 · from ");
      robot.expect("predict> ");
      robot.enter("7").expect("and your VM says 7");
      robot.expect("placement> ");
      robot.enter("").expect("placement · 2 of 10 · from 2.1");
      robot.expect("predict> ");
      robot.enter("/leave").expect("End of the placement test. Right: 1 of 2.");
      robot.expect("marks off.");
      robot.expect(PROMPT);
      robot.enter("/placement undo").expect("3 lessons are no longer marked as known.");
      robot.expect(PROMPT);
    }
  }

  @Test
  void the_second_tab_shows_documentation_wherever_something_is_known() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("var list = new ArrayList<String>()").expect("allocated");
      robot.expect(PROMPT);
      String unknown = "(no documentation";
      robot.type("list.rem").type(TAB).expect("remove");
      robot.type(TAB);
      assertThat(robot.expect("remove(")).doesNotContain(unknown);
      robot.type(CTRL_C).expect(PROMPT);
      robot.type("list.size()").type(TAB).type(TAB);
      assertThat(robot.expect("ArrayList")).doesNotContain(unknown);
      robot.type(CTRL_C).expect(PROMPT);
      robot.type("list").type(TAB).type(TAB);
      assertThat(robot.expect("list:")).doesNotContain(unknown);
      robot.type(CTRL_C).expect(PROMPT);
    }
  }

  @Test
  void edit_opens_the_editor_of_the_environment_and_takes_in_what_it_changed() throws Exception {
    PromptOptions options = Options.editing(Options.atTerminal(folder), "sed -i s/1/41/");
    try (Robot robot = Robot.start(options)) {
      robot.expect(PROMPT);
      robot.enter("int first = 1").expect("first ==> 1");
      robot.expect(PROMPT);
      robot.enter("int other = 5").expect("other ==> 5");
      robot.expect(PROMPT);
      robot.enter("/edit first").expect("first ==> 41");
      robot.expect(PROMPT);
      robot.enter("/edit other").expect("Nothing was changed.");
      robot.expect(PROMPT);
      robot.enter("/edit nobody");
      robot.expect("No snippet has the number or name nobody; see /list.");
      robot.expect(PROMPT);
    }
  }

  @Test
  void edit_without_an_editor_of_the_system_opens_the_built_in_one() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("int first = 1").expect("first ==> 1");
      robot.expect(PROMPT);
      robot.enter("/set editor").expect("/edit opens the built-in editor.");
      robot.expect(PROMPT);
      robot.enter("/edit first").expect("int first = 1;");
      robot.type("int other = 41;" + Robot.ENTER).expect("other = 41;");
      robot.type(CTRL_X).expect("Save");
      robot.type("y").expect("bytewise-edit-");
      robot.type(Robot.ENTER).expect("other ==> 41");
      robot.expect(PROMPT);
      robot.enter("/edit first").expect("int first = 1;");
      robot.type(CTRL_X).expect("Nothing was changed.");
      robot.expect(PROMPT);
      robot.enter("/set editor sed -i s/1/51/").expect("has chosen.");
      robot.expect(PROMPT);
      robot.enter("/edit first").expect("first ==> 51");
      robot.expect(PROMPT);
    }
  }

  @Test
  void an_array_of_a_thousand_zeros_takes_three_lines_and_breaks_between_them() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("new int[1000]").expect("==> int[1000] { ");
      String rest = robot.expect(" B shallow");
      assertThat(rest.lines().toList())
          .hasSizeLessThanOrEqualTo(4)
          .first()
          .satisfies(line -> assertThat(line).matches("(0, )*0,"));
      assertThat(rest).containsPattern("[,\n] ?… 9\\d\\d[ \n]more }\n");
    }
  }

  @Test
  void the_caret_of_an_error_stands_below_its_place_when_the_input_is_wider_than_the_screen()
      throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("String longest = \"" + "x".repeat(90) + "\" + nothing");
      String shown = robot.expect("    ^-----^\n".substring(4));
      List<String> lines = shown.lines().toList();
      String source = lines.get(lines.size() - 2);
      assertThat(source).startsWith("    …xxx").hasSizeLessThanOrEqualTo(80);
      assertThat(lines.get(lines.size() - 1).indexOf('^')).isEqualTo(source.indexOf("nothing"));
      assertThat(shown).contains("symbol:   variable nothing").doesNotContain("location");
    }
  }

  @Test
  void a_lesson_is_played_with_ctrl_c_a_wrong_answer_a_skip_and_a_resume() throws Exception {
    PromptOptions options = Options.learning(Options.atTerminal(folder), "string-size");
    try (Robot robot = Robot.start(options)) {
      robot.expect("step 1 of ");
      robot.expect("predict> ");
      robot.type("16").type(CTRL_C).expect("predict> ");
      robot.enter("hint").expect("A command starts with a slash: /hint");
      robot.enter("/hint").expect("Hint 1 of ");
      robot.enter("1").expect("You said 1. Your VM says ");
      robot.expect("lesson string-size> ");
      robot.enter("").expect("step 2 of ");
      robot.expect("lesson string-size> ");
      robot.enter("1 + 2").expect("==> 3");
      robot.enter("/play").expect("play string-size> ");
      robot.enter("int mine = 3").expect("mine ==> 3");
      robot.enter("/next").expect("step 2 of ");
      robot.enter("").expect("step 3 of ");
      robot.enter("/skip").expect("lesson string-size> ");
      robot.type(CTRL_D);
      assertThat(robot.status()).isZero();
    }
    try (Robot robot = Robot.start(Options.learning(Options.atTerminal(folder), null))) {
      robot.expect("Welcome back. You stopped at step 3.");
      robot.expect("step 3 of ");
    }
  }

  @Test
  void what_does_not_fit_on_the_screen_waits_for_a_key() throws Exception {
    PromptOptions options = Options.atTerminal(folder);
    try (Robot robot = Robot.start(options, "xterm-256color", 40, 12)) {
      robot.expect(PROMPT);
      robot.enter("/help").expect("more, q stops ");
      robot.type(" ").expect("more, q stops ");
      robot.type("q").expect(PROMPT);
      robot.enter("/help").expect("more, q stops ");
      robot.type(CTRL_C).expect(PROMPT);
      robot.enter("1 + 1").expect("==> 2");
    }
  }

  @Test
  void a_narrow_terminal_gets_narrow_lines() throws Exception {
    PromptOptions options = Options.learning(Options.atTerminal(folder), "string-size");
    try (Robot robot = Robot.start(options, "xterm-256color", 32, 50)) {
      String step = robot.expect("predict> ");
      assertThat(step.lines()).allMatch(line -> line.length() <= 32, step);
      robot.resize(60, 50);
      robot.enter("/check").expect("step 1 of ");
      assertThat(robot.expect("predict> ").lines())
          .anyMatch(line -> line.length() > 32)
          .allMatch(line -> line.length() <= 60);
    }
  }

  @Test
  void a_dumb_terminal_gets_text_alone() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder), "dumb", 80, 24)) {
      robot.expect(PROMPT);
      robot.enter("1 + 1").expect("==> 2");
      robot.expect(PROMPT);
      assertThat(robot.raw()).doesNotContain("\u001b");
    }
  }

  @Test
  void without_colours_no_colour_is_written_and_with_them_the_words_are_the_same()
      throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("int x = \"a\"").expect("error: ");
      robot.expect(PROMPT);
      assertThat(robot.raw()).doesNotContainPattern("\u001b\\[[0-9;]*3[0-9]m");
    }
    try (Robot robot = Robot.start(Options.colored(Options.atTerminal(folder)))) {
      robot.expect(PROMPT);
      robot.enter("int x = \"a\"").expect("error: ");
      robot.expect(PROMPT);
      assertThat(robot.raw()).containsPattern("\u001b\\[[0-9;]*3[0-9]m");
    }
  }

  @Test
  void a_terminal_that_says_no_size_is_taken_for_a_usual_one() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder), "xterm-256color", 0, 0)) {
      robot.expect(PROMPT);
      robot.enter("1 + 1").expect("$1 ==> 2");
    }
  }
}
