package org.bytewise.verdicts.cases;

/** Keeps results, so that no compiler can leave out what created them. Thread-safe. */
final class Kept {
  /** Numbers that no compiler knows. */
  static volatile int five = 5;

  static volatile int thousand = 1_000;

  private static volatile Object last;
  private static volatile long lastNumber;

  private Kept() {}

  static void keep(Object result) {
    last = result;
  }

  static void keep(long result) {
    lastNumber = result;
  }

  /** Returns what was kept last, on any thread. */
  static String text() {
    return last + " " + lastNumber;
  }
}
