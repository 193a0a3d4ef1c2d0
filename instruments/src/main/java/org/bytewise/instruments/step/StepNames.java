package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Words;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.HeapView;
import org.bytewise.snippets.heap.Slot;

/** Writes types, values and references as they stand in a picture. */
final class StepNames {
  /** A space at which no line is broken; replaced when the line is complete. */
  static final char KEPT_SPACE = '\u00a0';

  private static final String STRING = "java.lang.String";

  private StepNames() {}

  /** Returns a type without its package. */
  static String type(String type) {
    String name = VisibleText.of(type);
    int start = 0;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
      if (dot == start || !Character.isLowerCase(name.charAt(start))) {
        break;
      }
      start = dot + 1;
    }
    return name.substring(start);
  }

  /** Returns an object's type without its package, an array's with its length. */
  static String type(HeapObject object) {
    String type = type(object.type());
    int brackets = type.indexOf("[]");
    return object.length() < 0 || brackets < 0
        ? type
        : type.substring(0, brackets + 1) + object.length() + type.substring(brackets + 1);
  }

  static boolean isString(HeapObject object) {
    return object.type().equals(STRING);
  }

  /** Returns the text of an object that has one: a string in quotes, a box's value. */
  static String text(HeapObject object) {
    String text = object.text().orElseThrow();
    if (!isString(object)) {
      return VisibleText.of(text);
    }
    boolean cut = text.length() >= HeapObject.MOST_CHARACTERS;
    return cut
        ? VisibleText.quoted(text) + " and possibly more"
        : VisibleText.quoted(text);
  }

  /** Returns a variable or a field with its content: {@code n = 5}, {@code list → #3}. */
  static String slot(Slot slot, Glyphs glyphs) {
    String name = VisibleText.of(slot.name());
    if (slot.content() instanceof Content.Reference reference) {
      return name + " " + arrow(glyphs) + KEPT_SPACE + label(reference.label());
    }
    if (slot.content() instanceof Content.Unassigned) {
      return name + " has no value yet";
    }
    return name + " =" + KEPT_SPACE + content(slot.content());
  }

  /** Returns a content without the name of its place. */
  static String content(Content content) {
    if (content instanceof Content.Primitive primitive) {
      return VisibleText.of(primitive.text());
    }
    if (content instanceof Content.Reference reference) {
      return label(reference.label());
    }
    if (content instanceof Content.LeftOut leftOut) {
      return "(" + type(leftOut.type()) + ")";
    }
    return content instanceof Content.Nothing ? "null" : "(no value yet)";
  }

  static String label(int label) {
    return "#" + label;
  }

  static String arrow(Glyphs glyphs) {
    return glyphs.unicode() ? "→" : "->";
  }

  /** Returns an array's elements, runs of equal ones as {@code 0 ×97}. */
  static List<Item> elements(HeapObject array, Glyphs glyphs) {
    List<Item> items = new ArrayList<>();
    List<Content> all = array.elements();
    for (int i = 0; i < all.size(); ) {
      int end = i;
      while (end < all.size() && all.get(end).equals(all.get(i))) {
        end++;
      }
      String item = content(all.get(i));
      if (end - i > 2) {
        items.add(new Item(item + KEPT_SPACE + glyphs.times() + (end - i), end - i));
      } else {
        for (int j = i; j < end; j++) {
          items.add(new Item(item, 1));
        }
      }
      i = end;
    }
    return items;
  }

  /** Returns a collection's elements or a map's entries, as people write them. */
  static List<Item> items(HeapObject.Elements elements, HeapView heap) {
    List<Item> items = new ArrayList<>();
    boolean map = !elements.keys().isEmpty();
    for (int i = 0; i < elements.values().size(); i++) {
      String value = item(elements.values().get(i), heap);
      items.add(new Item(map ? item(elements.keys().get(i), heap) + "=" + value : value, 1));
    }
    return items;
  }

  /** Returns an element: the text itself if the object has one, or else its label. */
  private static String item(Content content, HeapView heap) {
    if (content instanceof Content.Reference reference) {
      return heap.find(reference.label())
          .filter(object -> object.text().isPresent())
          .map(StepNames::text)
          .orElse(label(reference.label()));
    }
    return content(content);
  }

  /**
   * Returns a list in brackets that is not much wider than {@code room} columns, with the number of
   * elements left out.
   *
   * @param size how many elements there are, of which {@code items} are the first
   * @param brackets the opening and the closing one
   */
  static String list(List<Item> items, int size, String brackets, int room, Glyphs glyphs) {
    StringBuilder text = new StringBuilder(brackets.substring(0, 1));
    int columns = 0;
    int shown = 0;
    for (Item item : items) {
      columns += Columns.of(item.text()) + 2;
      if (shown > 0 && columns > room) {
        break;
      }
      text.append(shown == 0 ? "" : ", ").append(item.text());
      shown += item.elements();
    }
    if (shown < size) {
      text.append(shown == 0 ? "" : ", ")
          .append(glyphs.ellipsis())
          .append(KEPT_SPACE)
          .append(Words.number(size - shown))
          .append(KEPT_SPACE)
          .append("more");
    }
    return text.append(brackets.charAt(1)).toString();
  }

  /**
   * A piece of a list.
   *
   * @param elements the number of elements that it stands for
   */
  record Item(String text, int elements) {}
}
