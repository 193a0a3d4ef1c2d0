package org.bytewise.instruments.draw;

import java.util.HashMap;
import java.util.Map;
import org.bytewise.layout.TypeNames;
import org.bytewise.screen.Glyphs;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapDrawing;
import org.bytewise.snippets.heap.HeapObject;

/** Writes types and contents of variables, fields and slots that have no arrow. */
final class ContentWords {
  private final Map<Integer, HeapObject> objects = new HashMap<>();
  private final DeepSizes sizes;
  private final Glyphs glyphs;

  ContentWords(HeapDrawing drawing, DeepSizes sizes, Glyphs glyphs) {
    drawing.heap().objects().forEach(object -> objects.put(object.label(), object));
    this.sizes = sizes;
    this.glyphs = glyphs;
  }

  /** Returns the characters to write with. */
  Glyphs glyphs() {
    return glyphs;
  }

  /** Returns what follows the name of a field without an arrow. */
  String after(Content content) {
    return (content instanceof Content.Reference || content instanceof Content.LeftOut
            ? " " + arrow() + " "
            : " = ")
        + value(content);
  }

  private String arrow() {
    return glyphs.unicode() ? "→" : "->";
  }

  /** Returns a value, or the object that a reference leads to. */
  String value(Content content) {
    if (content instanceof Content.Primitive primitive) {
      return QuotedText.name(primitive.text(), glyphs);
    }
    if (content instanceof Content.Reference reference) {
      HeapObject object = objects.get(reference.label());
      return object == null
          ? "#" + reference.label() + ", not drawn"
          : "%s (%s), not drawn".formatted(type(object), sizes.words(object.label()));
    }
    if (content instanceof Content.LeftOut leftOut) {
      return simple(leftOut.type()) + ", not drawn";
    }
    return content.equals(Content.NULL) ? "null" : "no value yet";
  }

  /** Returns the type of an object without its package; that of an array with its length. */
  String type(HeapObject object) {
    String simple = simple(object.type());
    return object.length() < 0 ? simple : simple.replaceFirst("\\[]", "[" + object.length() + "]");
  }

  /** Returns the name of a type without its package. */
  String simple(String type) {
    return QuotedText.name(TypeNames.simple(type), glyphs);
  }
}
