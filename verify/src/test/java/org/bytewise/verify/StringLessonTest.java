package org.bytewise.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bytewise.testing.Ending;
import org.bytewise.testing.OneJdkIsEnough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The String lesson as a person plays it, in a real pseudo-terminal. */
@OneJdkIsEnough(together = true)
@Timeout(
    value = Ending.HANGS_MINUTES,
    unit = TimeUnit.MINUTES,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@EnabledIf(value = "org.bytewise.verify.Pty#isAvailable", disabledReason = "there is no script(1)")
class StringLessonTest {
  @TempDir
  Path home;

  private Pty learn() throws Exception {
    return Pty.start(
        Launcher.command() + " learn string-size", Launcher.environmentWithArchives(home));
  }

  @Test
  void it_is_played_with_a_wrong_answer_a_hint_a_stop_a_skip_an_exit_and_a_resume()
      throws Exception {
    try (Pty pty = learn()) {
      pty.expect("How big is an empty String?").expect("predict>");
      pty.type("/hint\r").expect("Every object has a header");
      pty.forget().type("many\r").expect("is not a number").expect("predict>");
      pty.type("8\r").expect("You said 8.").expect("Your VM says");
      pty.forget().type("/play\r").expect("play string-size>");
      pty.type("System.out.println(6 * 111); while (true);\r").expect("666");
      pty.type("\003").expect("stopped").expect("play string-size>");
      pty.forget().type("/next\r").expect("step 1 of 7").expect("lesson string-size>");
      pty.forget().type("\r").expect("Where each byte goes");
      pty.forget().type("\r").expect("And the characters?").expect("predict>");
      pty.type("/exit\r");
      assertThat(pty.end()).as("the exit status").isZero();
    }
    try (Pty pty = learn()) {
      pty.expect("And the characters?").expect("predict>");
      pty.forget().type("/skip\r").expect("string-size>");
      pty.forget().type("/next\r").expect("A copy that copies little").expect("choose>");
      pty.forget().type("\004");
      assertThat(pty.end()).as("the exit status").isZero();
    }
  }
}
