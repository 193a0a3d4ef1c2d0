package org.bytewise.instruments.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;

/**
 * The lines of one box in a given width, as long as it has one. Some arrows leave it on the right;
 * the others are labels. Immutable.
 *
 * @param lines of the same width, frame included
 * @param exits the lines, from 0, at which arrows leave, by the arrow's row
 */
record BoxShape(List<String> lines, Map<Integer, Integer> exits) {
  /** Columns of the frame: a wall and a space at each side. */
  private static final int FRAME = 4;

  /** If a box has more arrows than this, those that are labels share lines. */
  private static final int MANY_ARROWS = 12;

  BoxShape {
    lines = List.copyOf(lines);
    exits = Map.copyOf(exits);
  }

  int width() {
    return Columns.of(lines.get(0));
  }

  int height() {
    return lines.size();
  }

  /** Returns the columns that a box takes if nothing in it is broken. */
  static int naturalWidth(GraphBox box) {
    int inner = Columns.of(title(box));
    for (GraphRow row : box.rows()) {
      inner = Math.max(
          inner,
          row instanceof GraphRow.Text text
              ? Columns.of(String.join(" ", text.words()))
              : widthOf((GraphRow.Arrow) row));
    }
    return inner + FRAME;
  }

  /** Returns the columns of an arrow that leaves on the right, or of its label. */
  private static int widthOf(GraphRow.Arrow arrow) {
    String sign = " -> #" + arrow.target() + " (";
    return Columns.of(arrow.name()) + sign.length() + arrow.deep().length() + 1;
  }

  private static String title(GraphBox box) {
    return "- " + box.sign() + " " + box.type() + " - " + box.size() + " -";
  }

  /**
   * Draws a box.
   *
   * @param width the most columns, at least 16
   * @param leaving the rows whose arrows leave on the right
   */
  static BoxShape of(GraphBox box, int width, Set<Integer> leaving, Glyphs glyphs) {
    int inner = Math.min(naturalWidth(box), width) - FRAME;
    return new Drawing(box, inner, leaving, glyphs).shape();
  }

  private static final class Drawing {
    private final GraphBox box;
    private final int inner;
    private final Set<Integer> leaving;
    private final Glyphs glyphs;
    private final List<String> lines = new ArrayList<>();
    private final Map<Integer, Integer> exits = new HashMap<>();
    private final Set<Integer> shared = new HashSet<>();

    Drawing(GraphBox box, int inner, Set<Integer> leaving, Glyphs glyphs) {
      this.box = box;
      this.inner = inner;
      this.leaving = leaving;
      this.glyphs = glyphs;
      long arrows =
          box.rows().stream().filter(row -> row instanceof GraphRow.Arrow).count();
      for (int i = 0; arrows > MANY_ARROWS && i < box.rows().size(); i++) {
        if (box.rows().get(i) instanceof GraphRow.Arrow && !leaving.contains(i)) {
          shared.add(i);
        }
      }
    }

    BoxShape shape() {
      addTitle();
      List<String> labels = new ArrayList<>();
      for (int i = 0; i < box.rows().size(); i++) {
        GraphRow row = box.rows().get(i);
        if (shared.contains(i)) {
          labels.add(
              String.join(" ", label((GraphRow.Arrow) row)) + (shared.contains(i + 1) ? "," : ""));
          if (!shared.contains(i + 1)) {
            add(labels);
            labels.clear();
          }
        } else if (row instanceof GraphRow.Text text) {
          add(text.words());
        } else if (leaving.contains(i)) {
          addLeaving((GraphRow.Arrow) row, i);
        } else {
          add(label((GraphRow.Arrow) row));
        }
      }
      String edge = glyphs.bottom();
      lines.add(edge.charAt(0) + line(inner + 2) + edge.charAt(2));
      return new BoxShape(lines, exits);
    }

    private String line(int columns) {
      return String.valueOf(glyphs.line()).repeat(Math.max(0, columns));
    }

    /** Puts the label, the type and the size into the upper edge, as far as they fit. */
    private void addTitle() {
      String[] heads = {box.sign() + " " + box.type(), box.sign()};
      for (String head : heads) {
        int fill = inner - 4 - Columns.of(head) - Columns.of(box.size());
        if (fill >= 1) {
          addEdge(" " + head + " " + line(fill) + " " + box.size() + " ");
          if (!head.contains(box.type())) {
            add(List.of(box.type()));
          }
          return;
        }
      }
      addEdge(" " + box.sign() + " " + line(inner - 2 - box.sign().length()));
      add(List.of(box.type() + ",", box.size()));
    }

    private void addEdge(String text) {
      String edge = glyphs.top();
      lines.add(edge.charAt(0) + line(1) + text + line(1) + edge.charAt(2));
    }

    private void add(List<String> words) {
      for (String text : GraphText.lines(words, inner)) {
        String space = " ".repeat(inner - Columns.of(text));
        lines.add(glyphs.wall() + " " + text + space + " " + glyphs.wall());
      }
    }

    private List<String> label(GraphRow.Arrow arrow) {
      String sign = (glyphs.unicode() ? "→ #" : "-> #") + arrow.target();
      return List.of(arrow.name(), sign, "(" + arrow.deep() + ")");
    }

    /** Adds an arrow that goes through the right wall, with its deep size on it. */
    private void addLeaving(GraphRow.Arrow arrow, int row) {
      String name = arrow.name();
      String deep = line(1) + " " + arrow.deep() + " ";
      if (deep.length() > inner) {
        add(List.of(name, arrow.deep()));
        name = "";
        deep = "";
      } else if (Columns.of(name) + 1 + deep.length() > inner) {
        add(List.of(name));
        name = "";
      }
      String text = (name.isEmpty() ? "" : name + " ") + deep;
      String fill = line(inner + 1 - Columns.of(text));
      exits.put(row, lines.size());
      lines.add(glyphs.wall() + " " + text + fill + (glyphs.unicode() ? "┼" : "+"));
    }
  }
}
