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

  private static final class Selection {
    private final HeapDrawing drawing;
    private final DeepSizes sizes;
    private final GraphOptions options;
    private final FoldedObjects folds;
    private final ContentWords words;
    private final BoxRows rows;
    private final Map<Integer, HeapObject> objects = new LinkedHashMap<>();
    private final Map<Integer, List<DraftRow>> drafts = new LinkedHashMap<>();
    private final Map<Integer, Integer> depths = new HashMap<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private boolean cutByDepth;

    Selection(HeapDrawing drawing, DeepSizes sizes, GraphOptions options, Glyphs glyphs) {
      this.drawing = drawing;
      this.sizes = sizes;
      this.options = options;
      this.folds = options.open() ? FoldedObjects.none() : FoldedObjects.of(drawing);
      this.words = new ContentWords(drawing, sizes, glyphs);
      this.rows = new BoxRows(drawing, folds, words);
    }

    GraphModel model() {
      for (HeapObject object : drawing.heap().objects()) {
        objects.put(object.label(), object);
      }
      select();
      List<Root> roots = new ArrayList<>();
      for (Slot root : drawing.roots()) {
        String name = QuotedText.name(root.name(), words.glyphs());
        roots.add(
            root.content() instanceof Content.Reference reference
                    && drafts.containsKey(reference.label())
                ? new Root(
                    name,
                    Optional.empty(),
                    reference.label(),
                    sizes.of(reference.label()).words())
                : new Root(name, Optional.of(words.after(root.content()).strip()), 0, ""));
      }
      List<GraphBox> boxes = new ArrayList<>();
      drafts.keySet().forEach(label -> boxes.add(box(objects.get(label), drafts.get(label))));
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

    private void select() {
      Deque<Integer> open = new ArrayDeque<>();
      for (Slot root : drawing.roots()) {
        if (root.content() instanceof Content.Reference reference) {
          meet(reference.label(), 0, 0, open);
        }
      }
      while (!open.isEmpty()) {
        int label = open.poll();
        for (DraftRow row : drafts.get(label)) {
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
        drafts.put(label, rows.of(objects.get(label)));
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
          counts.merge(words.type(object), 1, Integer::sum);
        }
      }
      Map<String, Integer> sorted = new LinkedHashMap<>();
      counts.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
      return sorted;
    }

    private GraphBox box(HeapObject object, List<DraftRow> ofObject) {
      List<GraphRow> all = new ArrayList<>();
      for (DraftRow draft : ofObject) {
        if (draft.text() != null) {
          all.add(draft.text());
        } else if (drafts.containsKey(draft.target())) {
          all.add(new GraphRow.Arrow(draft.name(), draft.target(), sizes.words(draft.target())));
        } else {
          all.add(GraphRow.Text.of(draft.name() + words.after(draft.content())));
        }
      }
      return new GraphBox(
          object.label(),
          words.type(object),
          object.shallowBytes() < 0 ? "unknown size" : Words.bytes(object.shallowBytes()),
          all,
          depths.get(object.label()));
    }
  }
}
