package org.bytewise.repl.prompt;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.bytewise.repl.prompt.slash.Screen;
import org.bytewise.screen.Words;

/**
 * Shows the progress of a long count, on a line that is removed before anything else is shown. A
 * dumb terminal gets one line that stays, and only while a lesson measures. Thread-safe.
 */
final class CountingLine {
  private static final long MILLIS = 200;

  /** How often to look before a count is shown: short ones would only flicker. */
  private static final int TICKS_BEFORE_COUNT = 5;

  private final Screen screen;
  private ScheduledExecutorService timer;
  private ScheduledFuture<?> ticking;
  private LongSupplier counted = () -> -1;
  private BooleanSupplier measuring = () -> false;
  private boolean shown;
  private boolean announced;
  private int ticks;

  CountingLine(Screen screen) {
    this.screen = screen;
  }

  /**
   * Starts the line for an action that may count.
   *
   * @param objects the current count; nothing is shown while it is 0
   * @param measures whether a lesson may be measuring, which counts nothing that could be shown
   */
  synchronized void begin(LongSupplier objects, BooleanSupplier measures) {
    if (!screen.replacesLines() && !screen.announcesWork()) {
      return;
    }
    if (timer == null) {
      timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "bytewise-counting");
        thread.setDaemon(true);
        return thread;
      });
    }
    end();
    counted = objects;
    measuring = measures;
    ticks = 0;
    announced = false;
    ticking = timer.scheduleWithFixedDelay(this::tick, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Ends the action; the line is removed when this returns. */
  synchronized void end() {
    if (ticking != null) {
      ticking.cancel(false);
      ticking = null;
    }
    counted = () -> -1;
    measuring = () -> false;
    if (shown) {
      shown = false;
      screen.progress("");
    }
  }

  private synchronized void tick() {
    String ellipsis = screen.glyphs().ellipsis();
    if (!screen.replacesLines()) {
      if (!announced && measuring.getAsBoolean()) {
        announced = true;
        screen.stage("  measuring " + ellipsis);
      }
      return;
    }
    long objects = counted.getAsLong();
    ticks++;
    if (objects > 0 && ticks >= TICKS_BEFORE_COUNT) {
      shown = true;
      screen.progress(
          "  counting " + ellipsis + " " + Words.count(objects, "object") + ", Ctrl-C stops");
    } else if (measuring.getAsBoolean()) {
      shown = true;
      screen.progress("  measuring " + ellipsis + " Ctrl-C stops");
    }
  }
}
