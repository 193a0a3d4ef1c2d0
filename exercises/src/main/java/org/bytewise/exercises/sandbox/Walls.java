package org.bytewise.exercises.sandbox;

import java.nio.file.Path;

/** A way to isolate jails, or not to. Thread-safe. */
interface Walls extends AutoCloseable {
  String description();

  boolean isolated();

  Jail jail(JailLimits limits);

  /** Returns a jail for trusted code only, whose folder of archives is writable. */
  Jail trainingJail(JailLimits limits);

  /** Returns the folder of archives, as seen from outside. */
  Path archives();

  /** Never throws; whatever cannot be removed is left to the next sandbox. */
  @Override
  void close();
}
