package org.bytewise.snippets.heap;

/**
 * A named place that holds a value: a local variable, a variable of the session, or a field.
 *
 * @param name its name; {@code this} for the receiver
 * @param type its declared type, as in Java source with packages
 */
public record Slot(String name, String type, Content content) {
  // Written by hand: for compiler-generated methods, the VM would generate classes at the first
  // call, and the first picture of a run would have to wait.

  @Override
  public boolean equals(Object other) {
    return other instanceof Slot that
        && name.equals(that.name)
        && type.equals(that.type)
        && content.equals(that.content);
  }

  @Override
  public int hashCode() {
    return (31 * name.hashCode() + type.hashCode()) * 31 + content.hashCode();
  }
}
