package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytewise.repl.prompt.Robot.CTRL_C;
import static org.bytewise.repl.prompt.Robot.CTRL_D;
import static org.bytewise.repl.prompt.Robot.ENTER;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@OneJdkIsEnough
@Timeout(value = Ending.HANGS_MINUTES, unit = TimeUnit.MINUTES)
final class StepPromptTest {
  private static final String PROMPT = "bytewise> ";
  private static final String LEFT = "\u001b[D";
  private static final String RIGHT = "\u001bOC";

  @TempDir
  Path folder;

  @Test
  void steps_are_played_on_the_screen_and_the_session_is_as_before() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("var list = new ArrayList<String>()").expect("allocated");
      robot.expect(PROMPT);
      robot.enter("/step list.add(\"a\"); list.add(\"b\");").expect("step 1 of ");
      robot.expect("list → #1");
      robot.type(RIGHT).expect("step 2 of ");
      robot.expect("[\"a\"], capacity 10");
      robot.type(LEFT).expect("step 1 of ");
      robot.type("g").expect(", the end");
      robot.expect("[\"a\", \"b\"], capacity 10");
      robot.type("q").expect("left at step 3 of 3");
      robot.expect(PROMPT);
      robot.enter("list.size()").expect("==> 0");
    }
  }

  @Test
  void keys_typed_ahead_are_taken_in_their_order_and_the_rest_is_the_next_input() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.type("/step int a = 1; int b = 2; int c = 3;" + ENTER);
      robot.type(RIGHT + ENTER + LEFT + "q" + "40 + 2" + ENTER);
      robot.expect("left at step 2");
      robot.expect("==> 42");
    }
  }

  @Test
  void ctrl_c_and_ctrl_d_leave_the_steps_and_not_the_prompt() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("/step int i = 0; while (true) i++;").expect("step 1 of ");
      robot.type(CTRL_C).expect("left at step ");
      robot.expect(PROMPT);
      robot.enter("/step 1 + 1").expect("step 1 of ");
      robot.type(CTRL_D).expect("left at step ");
      robot.expect(PROMPT);
      robot.enter("20 + 3").expect("==> 23");
    }
  }

  @Test
  void a_screen_of_another_size_is_filled_anew() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder), "xterm-256color", 60, 20)) {
      robot.expect(PROMPT);
      robot.enter("/step int[] a = new int[3]; a[0] = 1;").expect("q leave");
      robot.resize(120, 40);
      assertThat(robot.expect("q leave").lines()).anyMatch(line -> line.contains("─".repeat(50)));
      robot.type("q").expect(PROMPT);
    }
  }

  @Test
  void a_terminal_that_cannot_move_its_cursor_gets_all_steps_printed() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder), "dumb", 80, 24)) {
      robot.expect(PROMPT);
      robot.enter("/step int a = 1; int b = 2;").expect("Step 1 of 3, line 1: int a = 1;");
      robot.expect("Step 3 of 3, the end");
      robot.expect("3 steps, interpreted: the JIT removes nothing");
      robot.expect(PROMPT);
    }
  }

  @Test
  void code_that_does_not_compile_is_told_without_a_screen() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("/step int a = \"no\";").expect("error: incompatible types");
      robot.expect(PROMPT);
    }
  }
}
