package org.bytewise.repl.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.bytewise.exercises.grade.Batch;
import org.bytewise.exercises.grade.Graded;
import org.bytewise.repl.process.Surroundings;

/**
 * How far grading has come, on standard error: a bar that moves on a terminal, now and then a line
 * elsewhere. Thread-safe.
 */
final class GradeProgress implements Batch.Listener {
  private static final int BAR = 24;
  private static final int PLAIN_LINES = 10;

  private final PrintStream err;
  private final boolean moving;
  private final int width;
  private final int total;
  private final long began = System.nanoTime();
  private int done;
  private int fresh;
  private int shown;

  GradeProgress(Surroundings surroundings, int total) {
    this.err = surroundings.err();
    this.moving =
        surroundings.watched() && !"dumb".equals(surroundings.environment().get("TERM"));
    this.width = surroundings.width();
    this.total = total;
  }

  @Override
  public synchronized void graded(Graded graded, boolean isFresh) {
    done++;
    fresh += isFresh ? 1 : 0;
    if (moving) {
      show(text() + "  " + graded.verdict() + " " + graded.student());
    } else if (done * PLAIN_LINES / total > shown) {
      shown = done * PLAIN_LINES / total;
      err.print(text() + "\n");
    }
  }

  private String text() {
    double seconds = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)) / 1000.0;
    double rate = fresh / seconds;
    String left = fresh == 0 || done == total
        ? ""
        : String.format(Locale.ROOT, ", %.0f s left", Math.ceil((total - done) / rate));
    int filled = BAR * done / total;
    return String.format(
        Locale.ROOT,
        "[%s%s] %d of %d, %.1f a second%s",
        "#".repeat(filled),
        ".".repeat(BAR - filled),
        done,
        total,
        rate,
        left);
  }

  private void show(String text) {
    String line = text.length() < width ? text : text.substring(0, width - 1);
    err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
    err.flush();
    shown = line.length();
  }

  private void clear() {
    if (moving && shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      shown = 0;
    }
  }

  /** Ends the display: nothing more comes. */
  synchronized void end() {
    clear();
    err.flush();
  }

  /** Notes that grading was stopped before its end. */
  synchronized void stopped() {
    clear();
    err.print("bytewise grade: stopped after %d of %d; run the same command to resume%n"
        .formatted(done, total));
    err.flush();
  }
}
