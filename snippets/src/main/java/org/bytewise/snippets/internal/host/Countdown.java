package org.bytewise.snippets.internal.host;

import java.time.Duration;
import org.bytewise.snippets.load.OwnTime;

/**
 * Runs an action once, after a child VM has used a given amount of its own time. Neither a busy
 * machine nor the compiler, which does not run in the child, shortens it. Run by a timer every
 * {@link OwnTime#STEP_MILLIS} milliseconds.
 */
final class Countdown implements Runnable {
  private final Engine engine;
  private final long nanos;
  private final Runnable action;
  private OwnTime time;
  private boolean over;

  Countdown(Engine engine, Duration limit, Runnable action) {
    this.engine = engine;
    this.nanos = limit.toNanos();
    this.action = action;
  }

  @Override
  public synchronized void run() {
    if (time == null) {
      time = OwnTime.withThisVm(engine.childPid());
      return;
    }
    if (over) {
      return;
    }
    if (engine.waitsForChild()) {
      time.look();
    } else {
      time.skip();
    }
    if (time.isOver(nanos) || time.isStarved(nanos)) {
      over = true;
      action.run();
    }
  }
}
