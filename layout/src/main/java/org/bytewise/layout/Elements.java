package org.bytewise.layout;

import java.util.function.IntFunction;

/**
 * Generates the elements to add to an object when only the name of its element type is known:
 * distinct numbers and strings.
 */
final class Elements {
  private static final int ALL_CHARACTERS = 1 << Character.SIZE;
  private static final int ALL_BYTES = 1 << Byte.SIZE;

  /** Distinct Integers. */
  static final Elements ANY = of(i -> i);

  private final IntFunction<Object> maker;
  private final int distinct;

  private Elements(IntFunction<Object> maker, int distinct) {
    this.maker = maker;
    this.distinct = distinct;
  }

  /**
   * Returns the elements of a type.
   *
   * @param type its simple name, or that of a primitive type
   * @return null if elements of that type cannot be created
   */
  static Elements named(String type) {
    return switch (type) {
      case "int", "Integer", "Object", "Number", "Comparable" -> ANY;
      case "long", "Long" -> of(i -> (long) i);
      case "double", "Double" -> of(i -> (double) i);
      case "float", "Float" -> of(i -> (float) i);
      case "String", "CharSequence" -> of(Integer::toString);
      case "char", "Character" -> new Elements(i -> (char) i, ALL_CHARACTERS);
      case "short", "Short" -> new Elements(i -> (short) i, ALL_CHARACTERS);
      case "byte", "Byte" -> new Elements(i -> (byte) i, ALL_BYTES);
      case "boolean", "Boolean" -> new Elements(i -> i % 2 != 0, 2);
      default -> null;
    };
  }

  private static Elements of(IntFunction<Object> maker) {
    return new Elements(maker, Integer.MAX_VALUE);
  }

  /** Returns the number of distinct elements. */
  int distinct() {
    return distinct;
  }

  /** Returns the element at an index, 0 or more; from {@link #distinct} on, elements repeat. */
  Object element(int index) {
    return maker.apply(index);
  }
}
