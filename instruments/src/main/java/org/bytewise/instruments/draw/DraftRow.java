package org.bytewise.instruments.draw;

import org.bytewise.snippets.heap.Content;

/**
 * A row of a box before it is known which objects are drawn. Immutable.
 *
 * @param name of the field, or the index of the array slot
 * @param content what the field or the slot holds; null for text
 * @param text the row itself, if it is text
 */
record DraftRow(String name, Content content, GraphRow.Text text) {
  DraftRow(String name, Content content) {
    this(name, content, null);
  }

  DraftRow(GraphRow.Text text) {
    this("", null, text);
  }

  /** Returns the label of the object that it refers to; 0 if there is none. */
  int target() {
    return content instanceof Content.Reference reference ? reference.label() : 0;
  }
}
