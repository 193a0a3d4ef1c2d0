package org.bytewise.repl.prompt;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.bytewise.repl.prompt.slash.Geiger;

/** Ticks ten times a second, by a thread that is started with the first tick. Thread-safe. */
final class GeigerTicker implements Geiger.Ticker {
  private static final long MILLIS = 100;

  private ScheduledExecutorService timer;
  private ScheduledFuture<?> ticking;

  @Override
  public synchronized void start(Runnable tick) {
    if (timer == null) {
      timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "bytewise-geiger");
        thread.setDaemon(true);
        return thread;
      });
    }
    ticking = timer.scheduleWithFixedDelay(tick, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void stop() {
    if (ticking != null) {
      ticking.cancel(false);
      ticking = null;
    }
  }
}
