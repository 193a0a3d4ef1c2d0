package org.bytewise.snippets.internal.host;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bytewise.snippets.load.OwnTime;

/**
 * Stops a run on request or when its time is up: first by an exception in its thread and, if that
 * does not help, by ending the child VM. All times are the child's own and do not depend on how
 * busy the machine is. Thread-safe.
 */
final class RunGuard implements AutoCloseable {
  /** The time limit for a declaration that is rerun in a new child VM. */
  private static final Duration REPLAY_LIMIT = Duration.ofSeconds(5);

  /** How long code may take to end after being told to stop. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** The interval for retrying a stop while the code is not running yet, or no longer. */
  private static final long RETRY_MILLIS = 30;

  /**
   * How long a stop is attempted before the child VM is ended anyway, because the debug interface
   * may not answer either. While a snippet is being compiled there is nothing to end.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** One thread that may have to wait for the child VM, and one to end that wait. */
  private static final int THREADS = 2;

  /** What became of code that is {@link Verdict#UNSTOPPABLE}. */
  static final String ENDED = "the code could not be stopped, so its VM was ended";

  /** How a guarded run ended. */
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

  /** Begins an input, which may have several runs; a stop request between two of them is kept. */
  synchronized void beginInput() {
    inInput = true;
    pending = stoppedForGood;
  }

  /** Ends the input. */
  synchronized void endInput() {
    inInput = false;
  }

  /** Returns whether the input should stop before its next run. */
  synchronized boolean isStopped() {
    return pending;
  }

  /**
   * Begins a run.
   *
   * @param timeLimit how long it may take; null for no limit
   */
  synchronized void begin(Engine running, Duration timeLimit) {
    // A stop request that arrived while this run was being compiled found nothing to stop.
    begin(running, timeLimit, pending);
  }

  /** Begins a run without a time limit. */
  synchronized void begin(Engine running) {
    begin(running, null);
  }

  /**
   * Begins a run that restores a declaration; a stop request for the input does not apply to it.
   */
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

  /** Schedules an action after the given amount of the child's own time. */
  private ScheduledFuture<?> after(Duration time, Runnable action) {
    return timer.scheduleWithFixedDelay(
        new Countdown(engine, time, action),
        OwnTime.STEP_MILLIS,
        OwnTime.STEP_MILLIS,
        TimeUnit.MILLISECONDS);
  }

  /** Ends the run and returns how it ended. */
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

  /** Stops the run, if any. */
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

  /** Stops a run by whatever means necessary. */
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

  /** Stops the run, if any, and all future runs. */
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
        // It is still being compiled, or already showing its value.
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
