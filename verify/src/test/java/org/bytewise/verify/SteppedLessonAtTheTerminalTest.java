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

/** A lesson that steps through code, as a person plays it in a real pseudo-terminal. */
@OneJdkIsEnough
@Timeout(
    value = Ending.HANGS_MINUTES,
    unit = TimeUnit.MINUTES,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@EnabledIf(value = "org.bytewise.verify.Pty#isAvailable", disabledReason = "there is no script(1)")
class SteppedLessonAtTheTerminalTest {
  @TempDir
  Path home;

  @Test
  void a_picture_is_asked_about_and_the_next_one_answers() throws Exception {
    try (Pty pty =
        Pty.start(Launcher.command() + " learn growth", Launcher.environmentWithArchives(home))) {
      pty.expect("predict>");
      pty.forget().type("/skip\r").expect("lesson growth>");
      // What is typed before the picture is there cannot be an answer to it.
      pty.forget().type("\r7\r").expect("What you typed in the meantime was not taken");
      pty.expect("The array that is left behind").expect("► 3  list.add(20);").expect("predict>");
      pty.forget().type("some\r").expect("\"some\" is not a number.").expect("predict>");
      pty.forget().type("1\r").expect("You said 1, and the next picture shows 1.");
      pty.expect("✓ 3  list.add(20);").expect("unreachable").expect("lesson growth>");
      pty.forget().type("/exit\r");
      assertThat(pty.end()).as("the exit status").isZero();
    }
  }

  @Test
  void pictures_are_turned_one_by_one_in_plain_characters_without_colour() throws Exception {
    String command = "env TERM=dumb NO_COLOR=1 " + Launcher.command() + " learn leaks";
    try (Pty pty = Pty.start(command, Launcher.environmentWithArchives(home))) {
      pty.expect("predict>");
      pty.forget().type("/skip\r").expect("lesson leaks>");
      pty.forget().type("\r").expect("Through what?").expect("lesson leaks>");
      pty.forget().type("\r").expect("picture 1 of 2").expect("> 4").expect("lesson leaks>");
      pty.forget().type("\r").expect("picture 2 of 2").expect("x #").expect("lesson leaks>");
      pty.forget().type("/back\r").expect("picture 1 of 2").expect("lesson leaks>");
      pty.type("/exit\r");
      assertThat(pty.end()).as("the exit status").isZero();
    }
  }
}
