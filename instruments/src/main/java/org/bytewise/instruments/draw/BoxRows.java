package org.bytewise.instruments.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Words;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapDrawing;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.Slot;

/** Decides what stands in the box of an object. Not thread-safe. */
final class BoxRows {
  /** If there are more unused slots than this, they are not drawn one by one. */
  private static final int MOST_DOTS = 20;

  private final HeapDrawing drawing;
  private final FoldedObjects folds;
  private final ContentWords words;
  private final Glyphs glyphs;
  private final Map<Integer, HeapObject> objects = new LinkedHashMap<>();

  /** How many slots of an array are in use, by its label, if it belongs to a collection. */
  private final Map<Integer, Integer> used = new HashMap<>();

  BoxRows(HeapDrawing drawing, FoldedObjects folds, ContentWords words) {
    this.drawing = drawing;
    this.folds = folds;
    this.words = words;
    this.glyphs = words.glyphs();
    drawing.heap().objects().forEach(object -> objects.put(object.label(), object));
    objects.values().forEach(object -> object.collection().ifPresent(this::noteUsedSlots));
  }

  /** An array with as many slots as its collection has room for has as many in use. */
  private void noteUsedSlots(HeapObject.Elements elements) {
    for (int label : elements.inner()) {
      HeapObject inner = objects.get(label);
      if (inner != null
          && inner.length() == elements.capacity()
          && elements.keys().isEmpty()) {
        used.put(label, elements.size());
      }
    }
  }

  /** Returns the rows of an object, from top to bottom. */
  List<DraftRow> of(HeapObject object) {
    if (drawing.vmOwn().contains(object.label()) && !isRoot(object)) {
      // Neither are these entered for deep sizes.
      return List.of();
    }
    if (!folds.isFolded(object)) {
      return opened(object);
    }
    List<DraftRow> rows = new ArrayList<>();
    object.text().ifPresent(text -> rows.add(new DraftRow(text(object, text))));
    if (object.collection().isPresent()) {
      addCollection(object, object.collection().get(), rows);
    } else if (FoldedObjects.isEnumConstant(object)) {
      object.fields().stream()
          .skip(FoldedObjects.enumFields(object))
          .forEach(field -> rows.add(draft(field)));
    }
    return rows;
  }

  private boolean isRoot(HeapObject object) {
    Content reference = new Content.Reference(object.label());
    return drawing.roots().stream().anyMatch(root -> root.content().equals(reference));
  }

  private DraftRow draft(Slot field) {
    return new DraftRow(QuotedText.name(field.name(), glyphs), field.content());
  }

  private List<DraftRow> opened(HeapObject object) {
    List<DraftRow> rows = new ArrayList<>();
    object.text().ifPresent(text -> rows.add(new DraftRow(text(object, text))));
    object.fields().forEach(field -> rows.add(draft(field)));
    if (object.length() >= 0) {
      boolean values = object.elements().stream().allMatch(one -> one instanceof Content.Primitive);
      int slots = used.getOrDefault(object.label(), object.length());
      if (values && !object.elements().isEmpty()) {
        addValues(object.elements(), slots, object.length(), rows);
      } else {
        addSlots(object.elements(), slots, object.length(), "", rows);
      }
    }
    return rows;
  }

  private GraphRow.Text text(HeapObject object, String text) {
    if (!object.type().equals("java.lang.String") && object.collection().isEmpty()) {
      return GraphRow.Text.of(QuotedText.name(text, glyphs));
    }
    int length = length(object, text);
    if (length <= text.length()) {
      return new GraphRow.Text(List.of(QuotedText.string(text, glyphs).split(" ", -1)));
    }
    List<String> parts = new ArrayList<>(List.of(QuotedText.start(text, glyphs).split(" ", -1)));
    parts.add(glyphs.ellipsis());
    parts.add(Words.count(length - text.length(), "more character"));
    return new GraphRow.Text(parts);
  }

  /**
   * Returns the length of a string or builder; that of a string by its array, which has one or two
   * bytes per character.
   */
  private int length(HeapObject string, String text) {
    if (string.collection().isPresent()) {
      return string.collection().get().size();
    }
    int bytesPerCharacter = 1;
    int bytes = -1;
    for (Slot field : string.fields()) {
      if (field.name().equals("coder") && field.content().equals(new Content.Primitive("1"))) {
        bytesPerCharacter = 2;
      }
      if (field.content() instanceof Content.Reference reference
          && objects.containsKey(reference.label())) {
        bytes = objects.get(reference.label()).length();
      }
    }
    return bytes < 0 ? text.length() : bytes / bytesPerCharacter;
  }

  private void addCollection(HeapObject object, HeapObject.Elements elements, List<DraftRow> rows) {
    boolean map = !elements.keys().isEmpty()
        || (elements.size() == 0 && words.simple(object.type()).endsWith("Map"));
    boolean builder = object.text().isPresent();
    String size = Words.count(elements.size(), builder ? "character" : map ? "mapping" : "element");
    rows.add(new DraftRow(new GraphRow.Text(
        elements.capacity() < 0
            ? List.of(size)
            : List.of(size + ",", "capacity " + Words.number(elements.capacity())))));
    if (builder) {
      return;
    }
    if (map) {
      for (int i = 0; i < elements.values().size(); i++) {
        rows.add(new DraftRow("key", elements.keys().get(i)));
        rows.add(new DraftRow("value", elements.values().get(i)));
      }
      addRest(elements.values().size(), elements.size(), "mapping", rows);
    } else {
      boolean indexed = !words.simple(object.type()).matches(".*(Set|Optional).*");
      int slots = Math.max(elements.size(), indexed ? elements.capacity() : -1);
      addSlots(elements.values(), elements.size(), slots, indexed ? "" : "element", rows);
    }
    addOtherFields(object, rows);
  }

  /** Adds the fields of a collection that its elements do not show, such as a comparator. */
  private void addOtherFields(HeapObject object, List<DraftRow> rows) {
    Set<Integer> shown = new HashSet<>();
    rows.forEach(row -> shown.add(row.target()));
    boolean ofLearner = !object.type().startsWith("java.");
    for (Slot field : object.fields()) {
      boolean isReference = field.content() instanceof Content.Reference;
      DraftRow row = draft(field);
      if (isReference
          ? !folds.isInside(row.target()) && !shown.contains(row.target())
          : ofLearner) {
        rows.add(row);
      }
    }
  }

  private void addRest(int shown, int size, String what, List<DraftRow> rows) {
    if (shown < size) {
      rows.add(new DraftRow(
          GraphRow.Text.of(glyphs.ellipsis() + " " + Words.count(size - shown, "more " + what))));
    }
  }

  /** Adds primitive values as a list. */
  private void addValues(List<Content> values, int used, int slots, List<DraftRow> rows) {
    List<String> parts = new ArrayList<>();
    int shown = Math.min(used, values.size());
    for (int i = 0; i < shown; i++) {
      parts.add(words.value(values.get(i)));
    }
    if (shown < used) {
      parts.add(glyphs.ellipsis() + " " + Words.number(used - shown) + " more");
    }
    int unused = Math.max(0, slots - used);
    for (int i = 0; i < unused && unused <= MOST_DOTS; i++) {
      parts.add(String.valueOf(glyphs.nothing()));
    }
    if (unused > MOST_DOTS) {
      parts.add(Words.number(unused) + " unused");
    }
    List<String> list = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      list.add((i == 0 ? "[" : "") + parts.get(i) + (i == parts.size() - 1 ? "]" : ","));
    }
    rows.add(new DraftRow(new GraphRow.Text(list)));
  }

  /** Adds array slots, equal ones in a row as one. */
  private void addSlots(
      List<Content> elements, int used, int slots, String name, List<DraftRow> rows) {
    int shown = Math.min(used, elements.size());
    for (int from = 0; from < shown; ) {
      int to = from;
      while (to + 1 < shown && elements.get(to + 1).equals(elements.get(from))) {
        to++;
      }
      rows.add(new DraftRow(name.isEmpty() ? range(from, to) : name, elements.get(from)));
      from = to + 1;
    }
    addRest(shown, used, "element", rows);
    int unused = slots - used;
    if (unused > 0) {
      List<String> parts = new ArrayList<>();
      parts.add(range(used, slots - 1));
      parts.add("unused");
      if (unused <= MOST_DOTS) {
        parts.add(String.valueOf(glyphs.nothing()).repeat(unused));
      }
      rows.add(new DraftRow(new GraphRow.Text(parts)));
    }
  }

  private static String range(int from, int to) {
    return from == to ? "[" + from + "]" : "[" + from + "] to [" + to + "]";
  }
}
