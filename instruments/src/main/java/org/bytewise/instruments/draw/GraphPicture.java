package org.bytewise.instruments.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/**
 * Draws objects as boxes and arrows in a terminal. A box stands to the right of the one that refers
 * to it first; where there is no room, it starts on a new line, and its number says who refers to
 * it. Not thread-safe; use once.
 */
final class GraphPicture {
  /** A box gets at least that many columns, even if the screen is narrower. */
  private static final int LEAST_ROOM = 16;

  /** The columns of an arrow from a variable to a box below it. */
  private static final int BELOW = 4;

  private final GraphModel model;
  private final int width;
  private final Glyphs glyphs;
  private final GraphPlacing placing;
  private final Map<Integer, GraphBox> boxes;
  private final List<String> lines = new ArrayList<>();

  private GraphPicture(GraphModel model, int width, Glyphs glyphs) {
    this.model = model;
    this.width = width;
    this.glyphs = glyphs;
    this.placing = new GraphPlacing(model, glyphs);
    this.boxes = model.byLabel();
  }

  /**
   * Draws the variables and boxes of a model, and says what it leaves out.
   *
   * @param width the columns of the screen
   * @return lines of at most that width, or of 20 columns if it is less
   */
  static List<Line> of(GraphModel model, int width, Glyphs glyphs) {
    GraphPicture picture = new GraphPicture(model, width, glyphs);
    picture.draw();
    List<Line> lines = new ArrayList<>();
    picture.lines.forEach(text -> lines.add(Line.of(Style.PICTURE, text)));
    for (String note : notes(model)) {
      Lines.wrapped(note, width, 0).forEach(text -> lines.add(Line.of(Style.MUTED, text)));
    }
    return lines;
  }

  private void draw() {
    Set<Integer> drawn = new HashSet<>();
    for (GraphModel.Root root : model.roots()) {
      if (root.text().isPresent()) {
        lines.addAll(GraphText.lines(List.of(root.name(), root.text().get()), width));
      } else if (drawn.add(root.target())) {
        List<GraphModel.Root> same = model.roots().stream()
            .filter(other -> other.target() == root.target())
            .toList();
        Deque<GraphBox> deferred = new ArrayDeque<>(draw(same, boxes.get(root.target())));
        while (!deferred.isEmpty()) {
          deferred.addAll(drawBand(deferred));
        }
      }
    }
  }

  /** Draws variables and the object that all of them refer to; returns the boxes without room. */
  private List<GraphBox> draw(List<GraphModel.Root> roots, GraphBox box) {
    int lead = 0;
    for (GraphModel.Root root : roots) {
      lead = Math.max(lead, Columns.of(name(root)));
    }
    GraphCanvas canvas = new GraphCanvas();
    int column = lead + (roots.size() == 1 ? 3 : 5);
    int room = width - column;
    GraphPlace below = placing.place(box, Math.max(LEAST_ROOM, width - BELOW));
    GraphPlace beside = room < LEAST_ROOM ? below : placing.place(box, room);
    if (lead > width / 3 || room < placing.need(box) || below.isBetterThan(beside)) {
      roots.forEach(root ->
          lines.addAll(GraphText.lines(List.of(root.name(), "(" + root.deep() + ")"), width)));
      canvas.put(0, 0, glyphs.unicode() ? "└─→ " : "+-> ");
      put(below, BELOW, 0, canvas);
      lines.addAll(canvas.lines());
      return below.allDeferred();
    }
    for (int i = 0; i < roots.size(); i++) {
      String name = name(roots.get(i));
      canvas.put(0, i, name + line(lead - Columns.of(name)));
      if (roots.size() > 1) {
        canvas.put(lead, i, line(1) + joint(i, roots.size()));
      }
    }
    canvas.put(column - 3, 0, head());
    put(beside, column, 0, canvas);
    lines.addAll(canvas.lines());
    return beside.allDeferred();
  }

  private String name(GraphModel.Root root) {
    return root.name() + " " + line(1) + " " + root.deep() + " ";
  }

  private String joint(int place, int of) {
    return glyphs.unicode() ? place == 0 ? "┬" : place == of - 1 ? "┘" : "┤" : "+";
  }

  private String line(int columns) {
    return String.valueOf(glyphs.line()).repeat(columns);
  }

  private String head() {
    return glyphs.unicode() ? "─→ " : "-> ";
  }

  /** Draws as many of these boxes as fit side by side; returns the boxes without room. */
  private List<GraphBox> drawBand(Deque<GraphBox> waiting) {
    GraphCanvas canvas = new GraphCanvas();
    List<GraphBox> deferred = new ArrayList<>();
    int column = 0;
    String arrow = glyphs.unicode() ? "→ " : "-> ";
    while (!waiting.isEmpty()) {
      int room = width - column - arrow.length();
      GraphPlace place =
          placing.place(waiting.peek(), Math.max(LEAST_ROOM, width - arrow.length()));
      if (column > 0 && place.width() > room) {
        break;
      }
      waiting.remove();
      canvas.put(column, 0, arrow);
      put(place, column + arrow.length(), 0, canvas);
      deferred.addAll(place.allDeferred());
      column += arrow.length() + place.width() + 2;
    }
    lines.addAll(canvas.lines());
    return deferred;
  }

  private void put(GraphPlace place, int column, int row, GraphCanvas canvas) {
    if (place.shape().isEmpty()) {
      canvas.put(column, row, place.box().line());
      return;
    }
    BoxShape shape = place.shape().get();
    for (int i = 0; i < shape.height(); i++) {
      canvas.put(column, row + i, shape.lines().get(i));
    }
    String wall = String.valueOf(glyphs.wall());
    for (GraphPlace.Arrow arrow : place.arrows()) {
      int start = column + shape.width();
      int end = column + arrow.column();
      if (arrow.channel() < 0) {
        canvas.put(start, row + arrow.from(), line(end - start - 3) + head());
      } else {
        int channel = column + arrow.channel();
        canvas.put(
            start, row + arrow.from(), line(channel - start) + (glyphs.unicode() ? "┐" : "+"));
        for (int i = arrow.from() + 1; i < arrow.to(); i++) {
          canvas.put(channel, row + i, wall);
        }
        canvas.put(
            channel,
            row + arrow.to(),
            (glyphs.unicode() ? "└" : "+") + line(end - channel - 4) + head());
      }
      put(arrow.target(), end, row + arrow.to(), canvas);
    }
  }

  /** Returns what the picture leaves out, and what its figures mean, as sentences. */
  static List<String> notes(GraphModel model) {
    List<String> notes = new ArrayList<>();
    if (!model.boxes().isEmpty()) {
      notes.add("Sizes in boxes are shallow. Sizes at arrows are deep: everything reachable through"
          + " the arrow, each object counted once, even if it is shared.");
    }
    if (model.folded() > 0) {
      notes.add(Words.count(model.folded(), "object") + " inside others, such as a string's array, "
          + (model.folded() == 1 ? "is" : "are") + " not drawn; --open draws "
          + (model.folded() == 1 ? "it." : "them."));
    }
    int known = model.notDrawn().values().stream().mapToInt(n -> n).sum();
    if (known > 0) {
      List<String> types = new ArrayList<>();
      model.notDrawn().forEach((type, count) -> types.add(Words.number(count) + " " + type));
      notes.add(Words.count(known, "more object")
          + (model.cutByDepth() ? " below this depth: " : " not drawn: ")
          + String.join(", ", types) + ".");
    }
    if (model.leftOut() > 0) {
      notes.add((model.leftOutIsLeast() ? "At least " : "")
          + Words.count(model.leftOut(), "further object")
          + (model.leftOut() == 1 ? " is" : " are") + " reachable and not drawn.");
    }
    return notes;
  }
}
