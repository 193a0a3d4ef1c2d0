package org.bytewise.counting.recorder;

import java.util.concurrent.TimeUnit;

/**
 * When a recording file that grows is looked at next, and what for. A new file is lightened (see
 * {@link RecorderFlush}) soon, and once more: what its events refer to is mostly the same from then
 * on. Later it is checked regularly. Guarded by the lock of its owner.
 */
final class LookTimes {
  /** Milliseconds from the beginning of a file, and then from the time before. */
  private static final long[] LIGHTENED = {10, 20};

  private static final long CHECK_MILLIS = 200;

  /**
   * How many checks in a row do without writing, where the stack traces take little room. Methods
   * that the file has not met before make it heavier again, so not many.
   */
  private static final int MOST_SKIPPED = 3;

  private int lightened = LIGHTENED.length;
  private int skipped;
  private int left;
  private long due;

  /** Begins with a new file. */
  void restart(boolean soon) {
    lightened = soon ? 0 : LIGHTENED.length;
    skipped = 0;
    left = 0;
    next();
  }

  private void next() {
    long millis = isToLighten() ? LIGHTENED[lightened] : CHECK_MILLIS;
    due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /** Returns the time of the next look, by {@link System#nanoTime}. */
  long due() {
    return due;
  }

  /** Returns whether the next look is to lighten a new file; otherwise it is a check. */
  boolean isToLighten() {
    return lightened < LIGHTENED.length;
  }

  /** Notes that the file has been lightened. */
  void lightened() {
    lightened++;
    next();
  }

  /** Notes a check; returns whether what the events refer to is to be written now. */
  boolean check() {
    next();
    return --left < 0;
  }

  /** Notes what was written at a check, and whether that is to be done at the next one, too. */
  void written(boolean again) {
    skipped = again ? 0 : Math.min(2 * skipped + 1, MOST_SKIPPED);
    left = skipped;
  }
}
