package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = Ending.HANGS_MINUTES, unit = TimeUnit.MINUTES)
@OneJdkIsEnough
final class GeigerPromptTest {
  private static final String PROMPT = "bytewise> ";
  private static final String BELL = "\u0007";

  @TempDir
  Path folder;

  @Test
  void allocations_click_and_stay_exact() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("/geiger").expect("The counter is off.");
      robot.enter("/geiger loud").expect("\"loud\" is neither on, silent nor off");
      robot.enter("/geiger on").expect("The counter is on");
      robot.expect(PROMPT);
      robot.enter("while (true) new StringBuilder();").expect("allocating [");
      robot.expect(BELL);
      robot.type(Robot.CTRL_C).expect("stopped after ");
      assertThat(robot.expect(PROMPT)).contains(" exact");
      // Its click may come before its receipt, or after.
      robot.enter("new int[3]").expect(BELL);
      robot.enter("/geiger").expect("The counter is on.");
      robot.enter("/geiger off").expect("The counter is off.");
    }
  }

  @Test
  void a_dumb_terminal_has_no_needle() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder), "dumb", 80, 24)) {
      robot.expect(PROMPT);
      robot.enter("/geiger on").expect("The counter needs a terminal that can move a needle");
    }
  }
}
