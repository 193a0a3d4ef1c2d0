package org.bytewise.layout;

import java.util.function.IntFunction;

/**
 * What is added to an object of which only the name of its elements' type is known: numbers and
 * texts, each another one.
 */
final class Elements {
  private static final int ALL_CHARACTERS = 1 << Character.SIZE;
  private static final int ALL_BYTES = 1 << Byte.SIZE;

  /** Numbers. */
  static final Elements ANY = of(i -> i);

  private final IntFunction<Object> maker;
  private final int distinct;

  private Elements(IntFunction<Object> maker, int distinct) {
    this.maker = maker;
    this.distinct = distinct;
  }

  /**
   * Elements of a type.
   *
   * @param type its simple name, or a primitive type
   * @return null where no such elements can be made
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

  /** How many there are. */
  int distinct() {
    return distinct;
  }

  /** The element of an index from 0; from {@link #distinct} on they come again. */
  Object element(int index) {
    return maker.apply(index);
  }
}
