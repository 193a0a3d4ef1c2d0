package org.bytewise.testing;

/**
 * Which of the two JDKs that a change is tested on has a test for which one is enough. With
 * {@code -Dbytewise.tests=all}, both have all of them. Safe for use by several threads.
 */
public final class JdkTurn {
  private static final boolean ALL = System.getProperty("bytewise.tests", "").equals("all");
  private static final int FIRST_OF_THE_NEWER = 25;

  private JdkTurn() {}

  /**
   * Returns whether this JDK has the test of a name. The names of a group go to both JDKs about
   * equally often, and always to the same.
   *
   * @param name of a test, or of what it tests
   */
  public static boolean has(String name) {
    return hasAll() || turn(name) == (Runtime.version().feature() < FIRST_OF_THE_NEWER ? 0 : 1);
  }

  /** Returns whether this JDK has every test. */
  public static boolean hasAll() {
    return ALL;
  }

  /** Returns 0 for the older JDK, 1 for the newer. */
  static int turn(String name) {
    // The lowest bit of a string's hash depends on the lowest bits of its characters alone.
    int hash = name.hashCode() * 0x9E3779B9;
    return hash >>> 31;
  }
}
