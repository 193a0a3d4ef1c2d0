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

/** A question of the prompt, in a real pseudo-terminal, from which the system itself reads. */
@OneJdkIsEnough(together = true)
@Timeout(
    value = Ending.HANGS_MINUTES,
    unit = TimeUnit.MINUTES,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@EnabledIf(value = "org.bytewise.verify.Pty#isAvailable", disabledReason = "there is no script(1)")
class QuestionAtTheTerminalTest {
  @TempDir
  Path home;

  @Test
  void ctrl_c_answers_no_at_once_and_what_is_typed_next_is_no_answer() throws Exception {
    try (Pty pty = Pty.start(Launcher.command(), Launcher.environmentWithArchives(home))) {
      pty.expect("bytewise>").type("int kept = 4\r").expect("kept ==> 4").expect("bytewise>");
      pty.forget().type("/reset\r").expect("[y/N]");
      pty.type("\003").expect("Nothing was changed.").expect("bytewise>");
      pty.forget().type("kept + 3\r").expect("==> 7").expect("bytewise>");
      pty.type("/exit\r");
      assertThat(pty.end()).as("the exit status").isZero();
    }
  }
}
