package org.bytewise.snippets.internal.host;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bytewise.snippets.load.OwnTime;

/**
 * Stops a run on request or when its time is over: first by an exception in its thread, and, where
 * that does not help, by ending the child VM. All times are the child's own: how busy the machine
 * is does not matter. Thread-safe.
 */
final class RunGuard implements AutoCloseable {
  /** The longest that a declaration may take when it runs again in a new child VM. */
  private static final Duration REPLAY_LIMIT = Duration.ofSeconds(5);

  /** How long code may take to end once it was told to. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** How often a stop is tried while the code is not running yet, or not any more. */
  private static final long RETRY_MILLIS = 30;

  /**
   * How long a stop is tried before the child VM is ended all the same: the debug interface, too,
   * may not answer. While a snippet is being compiled there is nothing to end.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** One for what may have to wait for the child VM, one to end that. */
  private static final int THREADS = 2;

  /** What the guard had to do. */
  enum Verdict {
    NONE,
    INTERRUPTED,
    TIMED_OUT,
    UNSTOPPABLE
  }

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(THREADS, RunGuard::thread);
  private Engine engine;
  private Verdict verdict = Verdict.NONE;
  private boolean killed;
  private long run;
  private boolean inInput;
  private boolean pending;
  private boolean stoppedForGood;
  private ScheduledFuture<?> limit;
  private ScheduledFuture<?> next;
  private ScheduledFuture<?> last;

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "bytewise-timer");
    thread.setDaemon(true);
    return thread;
  }

  /** An input begins, which may have several runs; a stop between two of them is not lost. */
  synchronized void beginInput() {
    inInput = true;
    pending = stoppedForGood;
  }

  /** The input has ended. */
  synchronized void endInput() {
    inInput = false;
  }

  /** Whether the input is to stop before its next run. */
  synchronized boolean isStopped() {
    return pending;
  }

  /** A run begins, which may take as long as {@code timeLimit}, or for ever where that is null. */
  synchronized void begin(Engine running, Duration timeLimit) {
    // A stop that came while this run was compiled has found nothing to stop.
    begin(running, timeLimit, pending);
  }

  /** A run begins that brings back a declaration: what stopped the input is not meant for it. */
  synchronized void beginReplay(Engine running) {
    begin(running, REPLAY_LIMIT, stoppedForGood);
  }

  private void begin(Engine running, Duration timeLimit, boolean stopped) {
    engine = running;
    verdict = Verdict.NONE;
    killed = false;
    run++;
    long current = run;
    if (stopped && !timer.isShutdown()) {
      insist(current, Verdict.INTERRUPTED);
    }
    if (timeLimit != null) {
      limit = after(timeLimit, () -> timeIsUp(current));
    }
  }

  /** Does something after so much of the child's own time. */
  private ScheduledFuture<?> after(Duration time, Runnable action) {
    return timer.scheduleWithFixedDelay(
        new Countdown(engine, time, action),
        OwnTime.STEP_MILLIS,
        OwnTime.STEP_MILLIS,
        TimeUnit.MILLISECONDS);
  }

  /** The run has ended; tells what had to be done to it. */
  synchronized Verdict end() {
    engine = null;
    cancel(limit);
    cancel(next);
    cancel(last);
    return killed && verdict == Verdict.INTERRUPTED ? Verdict.UNSTOPPABLE : verdict;
  }

  private static void cancel(ScheduledFuture<?> task) {
    if (task != null) {
      task.cancel(false);
    }
  }

  /** Stops the run, if there is one. */
  synchronized void interrupt() {
    long current = run;
    pending = inInput;
    if (engine != null) {
      insist(current, Verdict.INTERRUPTED);
    }
  }

  private synchronized void timeIsUp(long wanted) {
    if (run == wanted && engine != null) {
      insist(wanted, Verdict.TIMED_OUT);
    }
  }

  /** Stops a run, one way or the other. */
  private void insist(long wanted, Verdict why) {
    timer.execute(() -> request(wanted, why));
    cancel(last);
    last = after(PATIENCE, () -> killUnlessStopped(wanted, why));
  }

  private synchronized void killUnlessStopped(long wanted, Verdict why) {
    if (run == wanted && engine != null && verdict == Verdict.NONE) {
      verdict = why;
      kill(wanted);
    }
  }

  /** Stops the run, if there is one, and every one that is to come. */
  synchronized void stopForGood() {
    stoppedForGood = true;
    interrupt();
  }

  private void request(long wanted, Verdict why) {
    Engine running;
    synchronized (this) {
      if (run != wanted || engine == null || verdict != Verdict.NONE) {
        return;
      }
      running = engine;
    }
    boolean reached = running.stop();
    synchronized (this) {
      if (run != wanted || engine == null) {
        return;
      }
      if (reached) {
        verdict = why;
        next = after(GRACE, () -> kill(wanted));
      } else {
        // It compiles still, or shows its value already.
        next = timer.schedule(() -> request(wanted, why), RETRY_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
  }

  private synchronized void kill(long wanted) {
    if (run == wanted && engine != null) {
      killed = true;
      engine.kill();
    }
  }

  @Override
  public synchronized void close() {
    engine = null;
    timer.shutdownNow();
  }
}
