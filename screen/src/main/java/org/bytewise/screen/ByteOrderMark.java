package org.bytewise.screen;

/** The mark that some editors write at the start of a file, and that no reader wants. */
public final class ByteOrderMark {
  private static final char MARK = '\uFEFF';

  private ByteOrderMark() {}

  /** Returns a file's text without a leading mark. */
  public static String removed(String text) {
    return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
  }
}
