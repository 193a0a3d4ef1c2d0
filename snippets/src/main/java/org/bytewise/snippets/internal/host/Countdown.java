package org.bytewise.snippets.internal.host;

import java.time.Duration;
import org.bytewise.snippets.load.OwnTime;

/**
 * Does something, once, when a child VM has had so much time of its own. Neither a machine that is
 * busy with other things nor the compiler, which does not run in the child, makes it come sooner.
 * Run by a timer, every {@link OwnTime#STEP_MILLIS} milliseconds.
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
