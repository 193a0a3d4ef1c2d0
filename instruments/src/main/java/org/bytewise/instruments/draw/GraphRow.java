package org.bytewise.instruments.draw;

import java.util.List;

/** What stands inside a box, from top to bottom. Immutable. */
sealed interface GraphRow {
  /**
   * Text, such as a field with a primitive value.
   *
   * @param words it is broken between these, with a space or a line break
   */
  record Text(List<String> words) implements GraphRow {
    public Text {
      words = List.copyOf(words);
    }

    static Text of(String word) {
      return new Text(List.of(word));
    }
  }

  /**
   * A reference to another box.
   *
   * @param name of the field, or the index of the array slot in brackets
   * @param target the other box's label
   * @param deep the deep size of the object there, with its unit
   */
  record Arrow(String name, int target, String deep) implements GraphRow {}
}
