package org.bytewise.snippets.heap;

/**
 * A named place that holds a value: a local variable, a variable of the session, or a field.
 *
 * @param name its name; {@code this} for the receiver
 * @param type its declared type, as in Java source with packages
 */
public record Slot(String name, String type, Content content) {}
