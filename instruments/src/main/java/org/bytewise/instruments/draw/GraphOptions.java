package org.bytewise.instruments.draw;

/**
 * What a picture shows of the objects that are known.
 *
 * @param depth how many references away from a variable an object may be; 1 for the objects that
 *     variables refer to
 * @param open whether the arrays and nodes inside strings and collections are drawn
 * @param most the most objects to draw
 */
record GraphOptions(int depth, boolean open, int most) {
  /** The most objects to draw, which fill two or three screens. */
  static final int MOST_OBJECTS = 40;

  GraphOptions {
    if (depth < 1 || most < 1) {
      throw new IllegalArgumentException(
          "depth %d and most %d must be >= 1".formatted(depth, most));
    }
  }

  /** Returns options without a limit on the depth. */
  static GraphOptions standard() {
    return new GraphOptions(Integer.MAX_VALUE, false, MOST_OBJECTS);
  }
}
