package org.bytewise.screen;

import java.util.Arrays;

/**
 * Computes the display width of text in terminal columns: 0 for combining characters, 2 for East
 * Asian wide characters and emoji, 1 for everything else.
 */
public final class Columns {
  /**
   * The first and last code points of all wide ranges: East Asian Width W or F in Unicode's
   * EastAsianWidth.txt. Neighbouring ranges are merged if no narrow character lies between them.
   */
  private static final int[] WIDE = {
    0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3,
    0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1,
    0x26aa, 0x26ab, 0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea,
    0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd, 0x2705, 0x2705, 0x270a, 0x270b,
    0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x303e,
    0x3041, 0x3247, 0x3250, 0x4dbf, 0x4e00, 0xa4c6, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff,
    0xfe10, 0xfe19, 0xfe30, 0xfe6b, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18aff, 0x1b000,
    0x1b2ff, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f200,
    0x1f320, 0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf,
    0x1f3d3, 0x1f3e0, 0x1f3f0, 0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f440, 0x1f442,
    0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567, 0x1f57a, 0x1f57a, 0x1f595,
    0x1f596, 0x1f5a4, 0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0,
    0x1f6d2, 0x1f6d5, 0x1f6df, 0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f7f0,
    0x1f7f0, 0x1f90c, 0x1f93a, 0x1f93c, 0x1f945, 0x1f947, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000,
    0x2fffd, 0x30000, 0x3fffd
  };

  /** A soft hyphen is a format character, but terminals show it. */
  private static final int SOFT_HYPHEN = 0xad;

  private static final int FIRST_WIDE = WIDE[0];

  private Columns() {}

  /** Returns the columns of a code point: 0, 1 or 2. */
  public static int of(int codePoint) {
    if (codePoint < SOFT_HYPHEN) {
      return Character.isISOControl(codePoint) ? 0 : 1;
    }
    // Hangul vowels and final consonants combine with the preceding consonant.
    if (codePoint > 0x115f && codePoint <= 0x11ff) {
      return 0;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.CONTROL -> 0;
      case Character.FORMAT -> codePoint == SOFT_HYPHEN ? 1 : 0;
      default -> codePoint >= FIRST_WIDE && isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    int found = Arrays.binarySearch(WIDE, codePoint);
    // Inside a range, the insertion point is odd.
    return found >= 0 || (-found - 1) % 2 == 1;
  }

  /** Returns the columns of a single line of text. */
  public static int of(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      columns += of(codePoint);
      i += Character.charCount(codePoint);
    }
    return columns;
  }

  /**
   * Returns how many UTF-16 code units, starting at an index, fit into the given columns. A
   * character is never separated from those that combine with it.
   *
   * @param from an index in UTF-16 code units
   */
  public static int fitting(String text, int from, int columns) {
    int used = 0;
    int i = from;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      used += of(codePoint);
      if (used > columns) {
        break;
      }
      i += Character.charCount(codePoint);
    }
    return i - from;
  }

  /** Returns text cut to the given columns, with an ellipsis if something was cut off. */
  public static String cut(String text, int columns, String ellipsis) {
    if (of(text) <= columns) {
      return text;
    }
    return text.substring(0, fitting(text, 0, Math.max(0, columns - of(ellipsis)))) + ellipsis;
  }
}
