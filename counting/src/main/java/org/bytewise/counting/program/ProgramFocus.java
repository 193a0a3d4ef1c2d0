package org.bytewise.counting.program;

/**
 * The part of a program that is asked for. Immutable.
 *
 * @param from a method, as {@code com.example.Type.method}: only what is created in it or in what
 *     it calls; empty for all
 * @param skippedObjects how many of the first objects are left out
 * @param depth how many calls deep the call paths go; 0 for all
 */
public record ProgramFocus(String from, long skippedObjects, int depth) {
  /** Everything. */
  public static final ProgramFocus ALL = new ProgramFocus("", 0, 0);

  public ProgramFocus {
    if (skippedObjects < 0 || depth < 0) {
      throw new IllegalArgumentException(
          "skippedObjects %s and depth %s must be >= 0".formatted(skippedObjects, depth));
    }
  }

  /**
   * Returns whether a method is the one to start from.
   *
   * @param type the binary name of its class
   */
  public boolean startsAt(String type, String method) {
    return from.length() == type.length() + 1 + method.length()
        && from.endsWith(method)
        && from.startsWith(type)
        && from.charAt(type.length()) == '.';
  }
}
