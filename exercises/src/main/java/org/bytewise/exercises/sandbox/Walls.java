package org.bytewise.exercises.sandbox;

/** The way in which jails are closed, or are not. Thread-safe. */
interface Walls extends AutoCloseable {
  String description();

  boolean isolated();

  Jail jail(JailLimits limits);

  /** Throws nothing: what is left is left to the next sandbox. */
  @Override
  void close();
}
