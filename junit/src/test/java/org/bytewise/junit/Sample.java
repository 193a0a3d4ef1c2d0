package org.bytewise.junit;

/** Code under test. */
final class Sample {
  private Sample() {}

  static String joined(String first, Object second) {
    return first + second;
  }
}
