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

  /** The columns of a string in a list. */
  private static final int ITEM_COLUMNS = 20;

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

  /**
   * Returns the text of an object that has one: a string in quotes, a box's value.
   *
   * @param room the columns that it should not be much wider than
   */
  static String text(HeapObject object, int room, Glyphs glyphs) {
    String text = object.text().orElseThrow();
    if (!isString(object)) {
      return VisibleText.of(text);
    }
    String shown = text;
    boolean cut = text.length() >= HeapObject.MOST_CHARACTERS;
    while (Columns.of(VisibleText.quoted(shown)) > room && shown.length() > 1) {
      // Cut before it is escaped, so that no escape is cut.
      int end = Math.max(1, shown.length() * 3 / 4);
      shown = shown.substring(0, Character.isLowSurrogate(shown.charAt(end)) ? end + 1 : end);
      cut = true;
    }
    return VisibleText.quoted(shown) + (cut ? glyphs.ellipsis() : "");
  }

  /** Returns a variable or a field with its content: {@code n = 5}, {@code list → #3}. */
  static String slot(Slot slot, Glyphs glyphs) {
    String name = VisibleText.of(slot.name());
    if (slot.content() instanceof Content.Reference reference) {
      return name + " " + arrow(glyphs) + KEPT_SPACE + label(reference.label());
    }
    if (slot.content().equals(Content.UNASSIGNED)) {
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
    return content.equals(Content.NULL) ? "null" : "(no value yet)";
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
  static List<Item> items(HeapObject.Elements elements, HeapView heap, Glyphs glyphs) {
    List<Item> items = new ArrayList<>();
    boolean map = !elements.keys().isEmpty();
    for (int i = 0; i < elements.values().size(); i++) {
      String value = item(elements.values().get(i), heap, glyphs);
      String key = map ? item(elements.keys().get(i), heap, glyphs) + "=" : "";
      items.add(new Item(key + value, 1));
    }
    return items;
  }

  /** Returns an element: the text itself if the object has one, or else its label. */
  private static String item(Content content, HeapView heap, Glyphs glyphs) {
    if (content instanceof Content.Reference reference) {
      return heap.find(reference.label())
          .filter(object -> object.text().isPresent())
          .map(object -> text(object, ITEM_COLUMNS, glyphs))
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
