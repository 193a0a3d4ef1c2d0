package org.bytewise.lessons.measure;

import java.util.Objects;

/**
 * Objects of one type.
 *
 * @param type as in source, such as {@code java.lang.String}, {@code int[][]}, {@code Outer.Inner}
 * @param objects how many
 * @param bytes what they take together
 */
public record TypeCount(String type, long objects, long bytes) {

  public TypeCount {
    Objects.requireNonNull(type, "type");
  }

  /**
   * Whether this is the type that an author means by {@code name}: its full name, or its name
   * without the package or the enclosing classes.
   */
  boolean isNamed(String name) {
    return type.equals(name) || type.endsWith("." + name) || type.endsWith("$" + name);
  }
}
