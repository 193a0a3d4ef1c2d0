package org.bytewise.instruments.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bytewise.layout.TypeNames;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Words;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapDrawing;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.Slot;

/**
 * What a picture of objects shows, wherever it puts it: the variables, the boxes with their rows,
 * and what is left out. Immutable.
 *
 * @param roots the variables, in their order
 * @param boxes the objects that are drawn, nearest to the variables first
 * @param parents for each box the one that refers to it first; none for those of variables
 * @param folded how many objects are inside boxes and not drawn
 * @param notDrawn how many further objects are known, by type, most frequent first
 * @param leftOut how many further objects are reachable of which nothing else is known
 * @param leftOutIsLeast whether there may be more of these
 * @param cutByDepth whether some are not drawn because they are too many references away
 */
record GraphModel(
    List<Root> roots,
    List<GraphBox> boxes,
    Map<Integer, Integer> parents,
    int folded,
    Map<String, Integer> notDrawn,
    int leftOut,
    boolean leftOutIsLeast,
    boolean cutByDepth) {
  GraphModel {
    roots = List.copyOf(roots);
    boxes = List.copyOf(boxes);
    parents = Map.copyOf(parents);
  }

  /**
   * A variable.
   *
   * @param text what follows its name, such as {@code = 5}, if it does not refer to a box
   * @param target the label of the box that it refers to; 0 if there is a text
   * @param deep the deep size of that object, with its unit
   */
  record Root(String name, Optional<String> text, int target, String deep) {}

  /**
   * Decides what to show.
   *
   * @param sizes of the objects of the drawing
   * @param glyphs the characters to write with
   */
  static GraphModel of(HeapDrawing drawing, DeepSizes sizes, GraphOptions options, Glyphs glyphs) {
    return new Selection(drawing, sizes, options, glyphs).model();
  }

  /** Returns the boxes by their labels. */
  Map<Integer, GraphBox> byLabel() {
    Map<Integer, GraphBox> all = new LinkedHashMap<>();
    boxes.forEach(box -> all.put(box.label(), box));
    return all;
  }

  /** A row before it is known which objects are drawn: a named content, or text. */
  private record Draft(String name, Content content, GraphRow.Text text) {
    Draft(String name, Content content) {
      this(name, content, null);
    }

    Draft(GraphRow.Text text) {
      this("", null, text);
    }

    int target() {
      return content instanceof Content.Reference reference ? reference.label() : 0;
    }
  }

  private static final class Selection {
    /** If there are more unused slots than this, they are not drawn one by one. */
    private static final int MOST_DOTS = 20;

    private final HeapDrawing drawing;
    private final DeepSizes sizes;
    private final GraphOptions options;
    private final Glyphs glyphs;
    private final FoldedObjects folds;
    private final Map<Integer, HeapObject> objects = new LinkedHashMap<>();
    private final Map<Integer, Integer> used = new HashMap<>();
    private final Map<Integer, List<Draft>> drafts = new LinkedHashMap<>();
    private final Map<Integer, Integer> depths = new HashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private boolean cutByDepth;

    Selection(HeapDrawing drawing, DeepSizes sizes, GraphOptions options, Glyphs glyphs) {
      this.drawing = drawing;
      this.sizes = sizes;
      this.options = options;
      this.glyphs = glyphs;
      this.folds = options.open() ? FoldedObjects.none() : FoldedObjects.of(drawing);
    }

    GraphModel model() {
      for (HeapObject object : drawing.heap().objects()) {
        objects.put(object.label(), object);
      }
      for (HeapObject object : objects.values()) {
        object.collection().ifPresent(this::noteUsedSlots);
      }
      select();
      List<Root> roots = new ArrayList<>();
      for (Slot root : drawing.roots()) {
        String name = QuotedText.name(root.name(), glyphs);
        roots.add(
            root.content() instanceof Content.Reference reference
                    && drafts.containsKey(reference.label())
                ? new Root(
                    name,
                    Optional.empty(),
                    reference.label(),
                    sizes.of(reference.label()).words())
                : new Root(name, Optional.of(text(root.content()).strip()), 0, ""));
      }
      List<GraphBox> boxes = new ArrayList<>();
      drafts.forEach((label, rows) -> boxes.add(box(objects.get(label), rows)));
      int folded = drafts.keySet().stream().mapToInt(folds::inside).sum();
      return new GraphModel(
          roots,
          boxes,
          parents,
          folded,
          notDrawn(),
          drawing.heap().leftOut(),
          drawing.heap().leftOutIsLeast(),
          cutByDepth);
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

    private void select() {
      Deque<Integer> open = new ArrayDeque<>();
      for (Slot root : drawing.roots()) {
        if (root.content() instanceof Content.Reference reference) {
          meet(reference.label(), 0, 0, open);
        }
      }
      while (!open.isEmpty()) {
        int label = open.poll();
        for (Draft row : drafts.get(label)) {
          if (row.target() > 0) {
            meet(row.target(), label, depths.get(label) + 1, open);
          }
        }
      }
    }

    private void meet(int label, int parent, int depth, Deque<Integer> open) {
      if (drafts.containsKey(label) || !objects.containsKey(label)) {
        return;
      }
      if (depth >= options.depth()) {
        cutByDepth = true;
      } else if (drafts.size() < options.most()) {
        drafts.put(label, drafts(objects.get(label)));
        depths.put(label, depth);
        if (parent > 0) {
          parents.put(label, parent);
        }
        open.add(label);
      }
    }

    private Map<String, Integer> notDrawn() {
      Set<Integer> shown = new HashSet<>(drafts.keySet());
      Map<String, Integer> counts = new TreeMap<>();
      for (HeapObject object : objects.values()) {
        if (!shown.contains(object.label()) && !folds.isInsideOneOf(object.label(), shown)) {
          counts.merge(type(object), 1, Integer::sum);
        }
      }
      Map<String, Integer> sorted = new LinkedHashMap<>();
      counts.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
      return sorted;
    }

    private GraphBox box(HeapObject object, List<Draft> drafts) {
      List<GraphRow> rows = new ArrayList<>();
      for (Draft draft : drafts) {
        if (draft.text() != null) {
          rows.add(draft.text());
        } else if (this.drafts.containsKey(draft.target())) {
          rows.add(new GraphRow.Arrow(draft.name(), draft.target(), sizes.words(draft.target())));
        } else {
          rows.add(GraphRow.Text.of(draft.name() + text(draft.content())));
        }
      }
      return new GraphBox(
          object.label(),
          type(object),
          object.shallowBytes() < 0 ? "unknown size" : Words.bytes(object.shallowBytes()),
          rows,
          depths.get(object.label()));
    }

    /** Returns what follows the name of a field without an arrow. */
    private String text(Content content) {
      return (content instanceof Content.Reference || content instanceof Content.LeftOut
              ? " " + arrow() + " "
              : " = ")
          + value(content);
    }

    private String arrow() {
      return glyphs.unicode() ? "→" : "->";
    }

    private String value(Content content) {
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

    private String type(HeapObject object) {
      String simple = simple(object.type());
      return object.length() < 0
          ? simple
          : simple.replaceFirst("\\[]", "[" + object.length() + "]");
    }

    private String simple(String type) {
      return QuotedText.name(TypeNames.simple(type), glyphs);
    }

    private List<Draft> drafts(HeapObject object) {
      if (drawing.vmOwn().contains(object.label()) && !isRoot(object)) {
        // Neither are these entered for deep sizes.
        return List.of();
      }
      if (!folds.isFolded(object)) {
        return opened(object);
      }
      List<Draft> rows = new ArrayList<>();
      object.text().ifPresent(text -> rows.add(new Draft(text(object, text))));
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

    private Draft draft(Slot field) {
      return new Draft(QuotedText.name(field.name(), glyphs), field.content());
    }

    private List<Draft> opened(HeapObject object) {
      List<Draft> rows = new ArrayList<>();
      object.text().ifPresent(text -> rows.add(new Draft(text(object, text))));
      object.fields().forEach(field -> rows.add(draft(field)));
      if (object.length() >= 0) {
        boolean values =
            object.elements().stream().allMatch(one -> one instanceof Content.Primitive);
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
      List<String> words =
          new ArrayList<>(List.of(QuotedText.start(text, glyphs).split(" ", -1)));
      words.add(glyphs.ellipsis());
      words.add(Words.count(length - text.length(), "more character"));
      return new GraphRow.Text(words);
    }

    /**
     * Returns the length of a string or builder; that of a string by its array, which has one or
     * two bytes per character.
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

    private void addCollection(HeapObject object, HeapObject.Elements elements, List<Draft> rows) {
      boolean map = !elements.keys().isEmpty()
          || (elements.size() == 0 && simple(object.type()).endsWith("Map"));
      boolean builder = object.text().isPresent();
      String size =
          Words.count(elements.size(), builder ? "character" : map ? "mapping" : "element");
      rows.add(new Draft(new GraphRow.Text(
          elements.capacity() < 0
              ? List.of(size)
              : List.of(size + ",", "capacity " + Words.number(elements.capacity())))));
      Set<Integer> shown = new HashSet<>();
      if (builder) {
        return;
      }
      if (map) {
        for (int i = 0; i < elements.values().size(); i++) {
          rows.add(new Draft("key", elements.keys().get(i)));
          rows.add(new Draft("value", elements.values().get(i)));
        }
        addRest(elements.values().size(), elements.size(), "mapping", rows);
      } else if (elements.values().stream().allMatch(one -> one instanceof Content.Primitive)
          && !elements.values().isEmpty()) {
        addValues(elements.values(), elements.size(), elements.capacity(), rows);
      } else {
        boolean set = simple(object.type()).contains("Set");
        int capacity = Math.max(elements.size(), set ? -1 : elements.capacity());
        addSlots(elements.values(), elements.size(), capacity, set ? "element" : "", rows);
      }
      rows.forEach(row -> shown.add(row.target()));
      for (Slot field : object.fields()) {
        // Other objects that it refers to, such as a comparator.
        if (field.content() instanceof Content.Reference reference
            && !folds.isInside(reference.label())
            && !shown.contains(reference.label())) {
          rows.add(draft(field));
        }
      }
    }

    private void addRest(int shown, int size, String what, List<Draft> rows) {
      if (shown < size) {
        rows.add(new Draft(
            GraphRow.Text.of(glyphs.ellipsis() + " " + Words.count(size - shown, "more " + what))));
      }
    }

    /** Adds primitive values as a list. */
    private void addValues(List<Content> values, int used, int slots, List<Draft> rows) {
      List<String> words = new ArrayList<>();
      int shown = Math.min(used, values.size());
      for (int i = 0; i < shown; i++) {
        words.add(value(values.get(i)));
      }
      if (shown < used) {
        words.add(glyphs.ellipsis() + " " + Words.number(used - shown) + " more");
      }
      int unused = Math.max(0, slots - used);
      for (int i = 0; i < unused && unused <= MOST_DOTS; i++) {
        words.add(String.valueOf(glyphs.nothing()));
      }
      if (unused > MOST_DOTS) {
        words.add(Words.number(unused) + " unused");
      }
      List<String> list = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        list.add((i == 0 ? "[" : "") + words.get(i) + (i == words.size() - 1 ? "]" : ","));
      }
      rows.add(new Draft(new GraphRow.Text(list)));
    }

    /** Adds array slots, equal ones in a row as one. */
    private void addSlots(
        List<Content> elements, int used, int slots, String name, List<Draft> rows) {
      int shown = Math.min(used, elements.size());
      for (int from = 0; from < shown; ) {
        int to = from;
        while (to + 1 < shown && elements.get(to + 1).equals(elements.get(from))) {
          to++;
        }
        rows.add(new Draft(name.isEmpty() ? range(from, to) : name, elements.get(from)));
        from = to + 1;
      }
      addRest(shown, used, "element", rows);
      int unused = slots - used;
      if (unused > 0) {
        List<String> words = new ArrayList<>();
        words.add(range(used, slots - 1));
        words.add("unused");
        if (unused <= MOST_DOTS) {
          words.add(String.valueOf(glyphs.nothing()).repeat(unused));
        }
        rows.add(new Draft(new GraphRow.Text(words)));
      }
    }

    private static String range(int from, int to) {
      return from == to ? "[" + from + "]" : "[" + from + "] to [" + to + "]";
    }
  }
}
