package org.bytewise.counting.internal.recording;

import java.nio.charset.StandardCharsets;

/**
 * Decodes the primitives of a recording: variable-length integers with 7 bits per byte, lowest bits
 * first, and strings. Reading past the end throws {@link ArrayIndexOutOfBoundsException}. Not
 * thread-safe.
 */
final class ChunkInput {
  private static final int NULL = 0;
  private static final int EMPTY = 1;
  private static final int CONSTANT = 2;
  private static final int UTF8 = 3;
  private static final int CHARS = 4;
  private static final int LATIN1 = 5;

  /** The shift of the ninth byte, which contributes 8 bits. */
  private static final int LAST_SHIFT = 56;

  private static final int BITS = 7;
  private static final int MASK = 0x7f;

  private final byte[] bytes;
  private int position;

  ChunkInput(byte[] bytes, int position) {
    this.bytes = bytes;
    this.position = position;
  }

  int position() {
    return position;
  }

  void seek(int newPosition) {
    position = newPosition;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Reads a number. Short enough for the C1 compiler to inline: most numbers are small. */
  long number() {
    byte first = bytes[position++];
    return first >= 0 ? first : longer(first);
  }

  private long longer(byte first) {
    long value = first & MASK;
    for (int shift = BITS; shift < LAST_SHIFT; shift += BITS) {
      byte next = bytes[position++];
      value |= (long) (next & MASK) << shift;
      if (next >= 0) {
        return value;
      }
    }
    return value | (long) bytes[position++] << LAST_SHIFT;
  }

  /** Reads the number of elements that follow, each at least one byte long. */
  int count() {
    long count = number();
    if (count < 0 || count > bytes.length - position) {
      throw new UnknownFormatException("a count of " + count);
    }
    return (int) count;
  }

  byte octet() {
    return bytes[position++];
  }

  void skip(int count) {
    if (count > bytes.length - position) {
      throw new UnknownFormatException("a value beyond its event's end");
    }
    position += count;
  }

  /**
   * Reads a string; null if absent.
   *
   * @param constants where shared strings are stored
   */
  String string(ChunkConstants constants) {
    int kind = octet();
    return switch (kind) {
      case NULL -> null;
      case EMPTY -> "";
      case CONSTANT -> constants.string(number());
      case UTF8 -> text(count(), StandardCharsets.UTF_8);
      case LATIN1 -> text(count(), StandardCharsets.ISO_8859_1);
      case CHARS -> {
        char[] chars = new char[count()];
        for (int i = 0; i < chars.length; i++) {
          chars[i] = (char) number();
        }
        yield new String(chars);
      }
      default -> throw new UnknownFormatException("a string of kind " + kind);
    };
  }

  private String text(int length, java.nio.charset.Charset charset) {
    int start = position;
    skip(length);
    return new String(bytes, start, length, charset);
  }

  void skipString() {
    int kind = octet();
    switch (kind) {
      case NULL, EMPTY -> {}
      case CONSTANT -> number();
      case UTF8, LATIN1 -> skip(count());
      case CHARS -> {
        for (int left = count(); left > 0; left--) {
          number();
        }
      }
      default -> throw new UnknownFormatException("a string of kind " + kind);
    }
  }
}
