package org.bytewise.repl.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bytewise.repl.prompt.slash.AsciiScreen;
import org.bytewise.screen.Line;
import org.bytewise.testing.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = Ending.HANGS_MINUTES, unit = TimeUnit.MINUTES)
final class CountingLineTest {
  /** More than one look at the screen, of which only the first may print. */
  private static final int LOOKS = 5;

  @Test
  void a_dumb_terminal_is_told_once_that_a_lesson_is_measuring() throws Exception {
    DumbScreen screen = new DumbScreen();
    CountingLine line = new CountingLine(screen);
    for (int action = 1; action <= 2; action++) {
      screen.looks = new CountDownLatch(LOOKS);
      line.begin(() -> 7_000_000, () -> true);
      screen.looks.await();
      line.end();
      assertThat(screen.printed)
          .hasSize(action)
          .allSatisfy(text -> assertThat(text).isEqualTo("  measuring ..."));
    }
  }

  @Test
  void a_dumb_terminal_is_told_nothing_about_code_that_is_counted_without_a_lesson()
      throws Exception {
    DumbScreen screen = new DumbScreen();
    CountingLine line = new CountingLine(screen);
    line.begin(() -> 7_000_000, () -> false);
    screen.looks.await();
    line.end();
    assertThat(screen.printed).isEmpty();
  }

  /** A screen that cannot replace a line, as TERM=dumb has. */
  private static final class DumbScreen implements AsciiScreen {
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch looks = new CountDownLatch(LOOKS);

    @Override
    public boolean announcesWork() {
      return true;
    }

    @Override
    public boolean replacesLines() {
      looks.countDown();
      return false;
    }

    @Override
    public void print(List<Line> lines) {
      lines.forEach(line -> printed.add(line.text()));
    }

    @Override
    public void print(Pages pages) {
      pages.pages().forEach(this::print);
    }

    @Override
    public void error(String line) {
      printed.add(line);
    }

    @Override
    public boolean confirm(String question) {
      return false;
    }
  }
}
