package org.bytewise.snippets.heap;

/** What a variable, a field or an array slot holds. Immutable. */
public sealed interface Content {
  /** The null reference. */
  Content NULL = None.NULL;

  /** A local variable that is in scope but has no value yet. */
  Content UNASSIGNED = None.UNASSIGNED;

  /**
   * A primitive value.
   *
   * @param text as in Java source, without a cast: {@code 5}, {@code 'x'}, {@code true}
   */
  record Primitive(String text) implements Content {
    // Written by hand here and below, as in Slot.

    @Override
    public boolean equals(Object other) {
      return other instanceof Primitive that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** No value; see {@link #NULL} and {@link #UNASSIGNED}. */
  enum None implements Content {
    NULL,
    UNASSIGNED
  }

  /**
   * A reference to an object that the view has.
   *
   * @param label the object's label, from 1
   */
  record Reference(int label) implements Content {
    @Override
    public boolean equals(Object other) {
      return other instanceof Reference that && label == that.label;
    }

    @Override
    public int hashCode() {
      return label;
    }
  }

  /**
   * A reference to an object that the view leaves out.
   *
   * @param type the object's class, with its package
   */
  record LeftOut(String type) implements Content {
    @Override
    public boolean equals(Object other) {
      return other instanceof LeftOut that && type.equals(that.type);
    }

    @Override
    public int hashCode() {
      return type.hashCode();
    }
  }
}
