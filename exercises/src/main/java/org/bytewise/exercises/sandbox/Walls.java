package org.bytewise.exercises.sandbox;

/** A way to isolate jails, or not to. Thread-safe. */
interface Walls extends AutoCloseable {
  String description();

  boolean isolated();

  Jail jail(JailLimits limits);

  /** Never throws; whatever cannot be removed is left to the next sandbox. */
  @Override
  void close();
}
