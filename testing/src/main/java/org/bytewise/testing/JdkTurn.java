package org.bytewise.testing;

/**
 * Divides tests between the two JDKs that every change is tested on. With
 * {@code -Dbytewise.tests=all}, each JDK runs all of them. Stateless.
 */
public final class JdkTurn {
  private static final boolean ALL = System.getProperty("bytewise.tests", "").equals("all");
  private static final int FIRST_OF_THE_NEWER = 25;

  private JdkTurn() {}

  /**
   * Returns whether this JDK runs a test. Each JDK gets about half of many names, and a name always
   * goes to the same JDK.
   *
   * @param name the name of the test or of its subject
   */
  public static boolean has(String name) {
    return hasAll() || turn(name) == (Runtime.version().feature() < FIRST_OF_THE_NEWER ? 0 : 1);
  }

  /**
   * Returns whether this JDK runs a test that it takes from the first half of its names: about a
   * quarter of all. What can be tested in two ways is tested in one of them for each half.
   *
   * @param name as for {@link #has(String)}
   */
  public static boolean hasInFirstHalf(String name) {
    return hasAll() || (has(name) && half(name) == 0);
  }

  /** As {@link #hasInFirstHalf(String)}, for the other half of the names of this JDK. */
  public static boolean hasInSecondHalf(String name) {
    return hasAll() || (has(name) && half(name) == 1);
  }

  /** Returns whether this JDK runs every test. */
  public static boolean hasAll() {
    return ALL;
  }

  /** Returns 0 for the older JDK, 1 for the newer. */
  static int turn(String name) {
    return hash(name) >>> 31;
  }

  private static int half(String name) {
    return hash(name) >>> 30 & 1;
  }

  private static int hash(String name) {
    // Names that differ in a number at their end have similar hash codes; the product has not.
    return name.hashCode() * 0x9E3779B9;
  }
}
