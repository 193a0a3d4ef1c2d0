package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A count that takes long shows how far it is, can be stopped, and leaves nothing behind. */
@OneJdkIsEnough
@Timeout(value = Ending.HANGS_MINUTES, unit = TimeUnit.MINUTES)
final class LongCountPromptTest {
  private static final String PROMPT = "bytewise> ";
  private static final String LINE = "  counting … ";

  @TempDir
  Path folder;

  @Test
  void a_long_count_shows_how_far_it_is_and_ctrl_c_stops_it() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot.enter("while (true) new StringBuilder();").expect(LINE);
      robot.expect(" objects, Ctrl-C stops");
      robot.type(Robot.CTRL_C).expect("stopped after ");
      String receipt = robot.expect(PROMPT);
      assertThat(receipt).contains("StringBuilder ×", " exact").doesNotContain(LINE);
      // The line was overwritten before the receipt began.
      String raw = robot.raw();
      int last = raw.lastIndexOf(LINE);
      assertThat(raw.substring(last, raw.indexOf("stopped after ", last))).contains("\r   ");
      robot.enter("new int[3]").expect("int[]");
      assertThat(robot.raw().substring(last + LINE.length())).doesNotContain(LINE);
    }
  }

  @Test
  void a_dumb_terminal_has_no_such_line() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder), "dumb", 80, 24)) {
      robot.expect(PROMPT);
      robot.enter("for (int i = 0; i < 1_500_000; i++) new StringBuilder();");
      assertThat(robot.expect(" exact")).doesNotContain("counting");
    }
  }

  @Test
  void tab_is_answered_while_the_session_is_still_starting_or_at_work() throws Exception {
    try (Robot robot = Robot.start(Options.atTerminal(folder))) {
      robot.expect(PROMPT);
      robot
          .type("Stri" + Robot.TAB + Robot.TAB + Robot.TAB + "ng.class.getName(")
          .type(")");
      robot.type(Robot.ENTER).expect("java.lang.String");
    }
  }
}
