package org.bytewise.lessons.measure;

import java.util.Objects;

/**
 * Objects of one type.
 *
 * @param type the name in source, such as {@code java.lang.String}, {@code int[][]},
 *     {@code Outer.Inner}
 * @param objects the number of objects
 * @param bytes the sum of their shallow sizes
 */
public record TypeCount(String type, long objects, long bytes) {

  public TypeCount {
    Objects.requireNonNull(type, "type");
  }

  /**
   * Returns whether {@code name} means this type: by its full name, or without its package or
   * enclosing classes.
   */
  boolean isNamed(String name) {
    return type.equals(name) || type.endsWith("." + name) || type.endsWith("$" + name);
  }
}
