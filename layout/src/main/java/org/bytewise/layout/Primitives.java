package org.bytewise.layout;

import java.util.Optional;

/**
 * The eight primitive types and the sizes of their fields. The language defines all but that of a
 * boolean, which is one byte in HotSpot.
 */
enum Primitives {
  BOOLEAN(boolean.class, Byte.BYTES),
  BYTE(byte.class, Byte.BYTES),
  CHAR(char.class, Character.BYTES),
  SHORT(short.class, Short.BYTES),
  INT(int.class, Integer.BYTES),
  FLOAT(float.class, Float.BYTES),
  LONG(long.class, Long.BYTES),
  DOUBLE(double.class, Double.BYTES);

  /** Made once: {@code values()} copies its array on each call. */
  private static final Primitives[] ALL = values();

  final Class<?> type;
  final int bytes;

  Primitives(Class<?> type, int bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  static Optional<Class<?>> named(String name) {
    for (Primitives primitive : ALL) {
      if (primitive.type.getName().equals(name)) {
        return Optional.of(primitive.type);
      }
    }
    return Optional.empty();
  }

  static int bytesOf(Class<?> type) {
    for (Primitives primitive : ALL) {
      if (primitive.type == type) {
        return primitive.bytes;
      }
    }
    throw new IllegalArgumentException(type.getName() + " is not a primitive type with values");
  }
}
