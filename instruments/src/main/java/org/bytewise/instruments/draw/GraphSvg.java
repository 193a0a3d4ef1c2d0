package org.bytewise.instruments.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bytewise.instruments.chart.SvgText;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Lines;

/**
 * Draws objects as boxes and arrows in an SVG file: variables on the left, then a column for each
 * reference that an object is away from them, in the order of first references. The file has no
 * script, describes itself in words, and follows the reader's light or dark colours. Not
 * thread-safe; use once.
 */
final class GraphSvg {
  /** Pixels. A column of text is a little wider than in most monospaced fonts of this size. */
  private static final double COLUMN = 7.4;

  private static final int LINE = 18;
  private static final int PADDING = 8;
  private static final int BETWEEN_COLUMNS = 72;
  private static final int BETWEEN_BOXES = 18;
  private static final int MARGIN = 16;
  private static final int LEAST_WIDTH = 560;

  /** The most columns of text in a box. */
  private static final int MOST_COLUMNS = 44;

  /** How far a curved arrow reaches out. */
  private static final int BEND = 40;

  private static final String STYLE = """
      .page { fill: #ffffff; }
      .box { fill: #f6f8fa; stroke: #57606a; }
      .name { fill: #1f2328; }
      .type { fill: #1f2328; font-weight: bold; }
      .size { fill: #57606a; }
      .rule { stroke: #57606a; }
      .arrow { fill: none; stroke: #0550ae; stroke-width: 1.5; marker-end: url(#head); }
      .back { stroke-dasharray: 5 3; }
      .head { fill: #0550ae; }
      text { font: 12px ui-monospace, Menlo, Consolas, monospace; white-space: pre; }
      @media (prefers-color-scheme: dark) {
        .page { fill: #0d1117; }
        .box { fill: #161b22; stroke: #8b949e; }
        .name, .type { fill: #e6edf3; }
        .size { fill: #9198a1; }
        .rule { stroke: #8b949e; }
        .arrow { stroke: #79c0ff; }
        .head { fill: #79c0ff; }
      }
      """;

  private final GraphModel model;
  private final Map<Integer, GraphBox> boxes;
  private final StringBuilder shapes = new StringBuilder();
  private final StringBuilder arrows = new StringBuilder();
  private final Map<Integer, Frame> frames = new HashMap<>();

  /** The y at which each arrow leaves its box; equal rows of different boxes are different. */
  private final IdentityHashMap<GraphRow, Integer> exits = new IdentityHashMap<>();

  private GraphSvg(GraphModel model) {
    this.model = model;
    this.boxes = model.byLabel();
  }

  /** Where a box is, in pixels. */
  private record Frame(int x, int y, int width, int height) {
    int right() {
      return x + width;
    }

    int titleLine() {
      return y + PADDING + LINE / 2;
    }
  }

  /** Returns the file's content. */
  static String of(GraphModel model) {
    return new GraphSvg(model).draw();
  }

  private String draw() {
    int variables = 0;
    for (GraphModel.Root root : model.roots()) {
      variables = Math.max(variables, Columns.of(root(root)));
    }
    Map<Integer, Integer> widths = new HashMap<>();
    for (GraphBox box : model.boxes()) {
      widths.merge(box.depth(), width(box), Math::max);
    }
    Map<Integer, Integer> lefts = new HashMap<>();
    int x = MARGIN + pixels(variables) + BETWEEN_COLUMNS;
    for (int depth = 0; widths.containsKey(depth); depth++) {
      lefts.put(depth, x);
      x += widths.get(depth) + BETWEEN_COLUMNS;
    }
    int width = Math.max(LEAST_WIDTH, x - BETWEEN_COLUMNS + BEND + MARGIN);
    int bottom = Math.max(drawRoots(), drawBoxes(lefts));
    drawArrows(pixels(variables));
    for (String note : GraphPicture.notes(model)) {
      for (String line : Lines.wrapped(note, (int) ((width - 2 * MARGIN) / COLUMN), 0)) {
        text("size", MARGIN, bottom + LINE, line);
        bottom += LINE;
      }
    }
    return file(width, bottom + MARGIN);
  }

  private static int pixels(int columns) {
    return (int) Math.ceil(columns * COLUMN);
  }

  private static String root(GraphModel.Root root) {
    return root.name() + root.text().map(text -> " " + text).orElse("  " + root.deep());
  }

  private int rootLine(int place) {
    return MARGIN + PADDING + place * (LINE + 4) + LINE / 2;
  }

  private int drawRoots() {
    for (int i = 0; i < model.roots().size(); i++) {
      GraphModel.Root root = model.roots().get(i);
      int y = rootLine(i) + 4;
      text("type", MARGIN, y, root.name());
      int x = MARGIN + pixels(Columns.of(root.name()) + 1);
      text(root.text().isPresent() ? "name" : "size", x, y, root.text().orElse(root.deep()));
    }
    return rootLine(model.roots().size());
  }

  private static String title(GraphBox box) {
    return box.sign() + " " + box.type() + "  " + box.size();
  }

  private static List<String> lines(GraphRow row) {
    if (row instanceof GraphRow.Text text) {
      return GraphText.lines(text.words(), MOST_COLUMNS);
    }
    GraphRow.Arrow arrow = (GraphRow.Arrow) row;
    return List.of(arrow.name() + "  " + arrow.deep());
  }

  private static int width(GraphBox box) {
    int columns = Columns.of(title(box));
    for (GraphRow row : box.rows()) {
      for (String line : lines(row)) {
        columns = Math.max(columns, Columns.of(line));
      }
    }
    return pixels(columns) + 2 * PADDING;
  }

  private int drawBoxes(Map<Integer, Integer> lefts) {
    Map<Integer, Integer> bottoms = new HashMap<>();
    int lowest = 0;
    for (GraphBox box : model.boxes()) {
      int y = Math.max(bottoms.getOrDefault(box.depth(), MARGIN), wanted(box));
      int bottom = drawBox(box, lefts.get(box.depth()), y);
      bottoms.put(box.depth(), bottom + BETWEEN_BOXES);
      lowest = Math.max(lowest, bottom);
    }
    return lowest + BETWEEN_BOXES;
  }

  /** Returns the y at which a box is beside the first reference to it. */
  private int wanted(GraphBox box) {
    Integer parent = model.parents().get(box.label());
    if (parent != null) {
      for (GraphRow row : boxes.get(parent).rows()) {
        if (row instanceof GraphRow.Arrow arrow && arrow.target() == box.label()) {
          return exits.get(row) - PADDING - LINE / 2;
        }
      }
    }
    for (int i = 0; i < model.roots().size(); i++) {
      if (model.roots().get(i).target() == box.label()) {
        return rootLine(i) - PADDING - LINE / 2;
      }
    }
    return MARGIN;
  }

  private int drawBox(GraphBox box, int x, int y) {
    int width = width(box);
    int right = x + width - PADDING;
    StringBuilder inside = new StringBuilder();
    int at = y + PADDING + LINE - 5;
    text(inside, "type", x + PADDING, at, box.sign() + " " + box.type());
    textTo(inside, right, at, box.size());
    for (GraphRow row : box.rows()) {
      if (row instanceof GraphRow.Arrow arrow) {
        at += LINE;
        exits.put(row, at - 4);
        text(inside, "name", x + PADDING, at, arrow.name());
        textTo(inside, right, at, arrow.deep());
      } else {
        for (String line : lines(row)) {
          at += LINE;
          text(inside, "name", x + PADDING, at, line);
        }
      }
    }
    int height = at + 5 + PADDING - y;
    shapes.append("<g>\n<title>").append(SvgText.escaped(title(box))).append("</title>\n");
    shapes.append(String.format(
        Locale.ROOT,
        "<rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>\n",
        x,
        y,
        width,
        height));
    if (!box.rows().isEmpty()) {
      int rule = y + PADDING + LINE;
      shapes.append(String.format(
          Locale.ROOT,
          "<line class=\"rule\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n",
          x,
          rule,
          x + width,
          rule));
    }
    shapes.append(inside).append("</g>\n");
    frames.put(box.label(), new Frame(x, y, width, height));
    return y + height;
  }

  private void drawArrows(int variables) {
    for (int i = 0; i < model.roots().size(); i++) {
      GraphModel.Root root = model.roots().get(i);
      if (root.text().isEmpty()) {
        Frame to = frames.get(root.target());
        arrow(
            root.name() + " refers to #" + root.target(),
            MARGIN + variables + 4,
            rootLine(i),
            to.x(),
            to.titleLine(),
            1,
            -1,
            "arrow");
      }
    }
    for (GraphBox box : model.boxes()) {
      Frame from = frames.get(box.label());
      for (GraphRow row : box.rows()) {
        if (row instanceof GraphRow.Arrow arrow) {
          GraphBox target = boxes.get(arrow.target());
          Frame to = frames.get(arrow.target());
          String about = String.format(
              Locale.ROOT, "%s of #%d refers to #%d", arrow.name(), box.label(), arrow.target());
          int y = exits.get(row);
          if (target.depth() > box.depth()) {
            arrow(about, from.right(), y, to.x(), to.titleLine(), 1, -1, "arrow");
          } else if (target.depth() == box.depth()) {
            arrow(about, from.right(), y, to.right(), to.titleLine(), 1, 1, "arrow back");
          } else {
            arrow(about, from.x(), y, to.right(), to.titleLine(), -1, 1, "arrow back");
          }
        }
      }
    }
  }

  /**
   * Draws an arrow.
   *
   * @param out 1 if it leaves to the right, -1 if to the left
   * @param in 1 if it arrives from the right, -1 if from the left
   */
  private void arrow(String about, int x1, int y1, int x2, int y2, int out, int in, String style) {
    arrows.append(String.format(
        Locale.ROOT,
        "<path class=\"%s\" d=\"M%d %d C%d %d %d %d %d %d\">",
        style,
        x1,
        y1,
        x1 + out * BEND,
        y1,
        x2 + in * BEND,
        y2,
        x2 + in * 2,
        y2));
    arrows.append("<title>").append(SvgText.escaped(about)).append("</title></path>\n");
  }

  private void text(String style, int x, int y, String text) {
    text(shapes, style, x, y, text);
  }

  private static void text(StringBuilder into, String style, int x, int y, String text) {
    into.append(String.format(Locale.ROOT, "<text class=\"%s\" x=\"%d\" y=\"%d\">", style, x, y))
        .append(SvgText.escaped(text))
        .append("</text>\n");
  }

  /** Writes a size so that it ends at an x. */
  private static void textTo(StringBuilder into, int x, int y, String text) {
    into.append(String.format(
            Locale.ROOT, "<text class=\"size\" text-anchor=\"end\" x=\"%d\" y=\"%d\">", x, y))
        .append(SvgText.escaped(text))
        .append("</text>\n");
  }

  private String file(int width, int height) {
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc"\
         width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
        <title id="title">%3$s</title>
        <desc id="desc">%4$s</desc>
        <style>
        %5$s</style>
        <defs>
        <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"\
         orient="auto" markerUnits="userSpaceOnUse">
        <path class="head" d="M0 0 L8 4 L0 8 Z"/>
        </marker>
        </defs>
        <rect class="page" width="%1$d" height="%2$d"/>
        %6$s%7$s</svg>
        """,
        width,
        height,
        SvgText.escaped(title()),
        SvgText.escaped(String.join(" ", description())),
        STYLE,
        shapes,
        arrows);
  }

  private String title() {
    List<String> names = model.roots().stream().map(GraphModel.Root::name).toList();
    return "The objects reachable from " + String.join(", ", names);
  }

  /** Returns the picture in words. */
  private List<String> description() {
    List<String> sentences = new ArrayList<>();
    for (GraphModel.Root root : model.roots()) {
      sentences.add(
          root.text().isPresent()
              ? root.name() + " " + root.text().get() + "."
              : String.format(
                  Locale.ROOT, "%s refers to #%d (%s).", root.name(), root.target(), root.deep()));
    }
    for (GraphBox box : model.boxes()) {
      List<String> parts = new ArrayList<>();
      for (GraphRow row : box.rows()) {
        parts.add(
            row instanceof GraphRow.Text text
                ? String.join(" ", text.words())
                : String.format(
                    Locale.ROOT,
                    "%s refers to #%d (%s)",
                    ((GraphRow.Arrow) row).name(),
                    ((GraphRow.Arrow) row).target(),
                    ((GraphRow.Arrow) row).deep()));
      }
      String inside = parts.isEmpty() ? "" : ": " + String.join("; ", parts);
      sentences.add(String.format(
          Locale.ROOT, "%s is a %s, %s%s.", box.sign(), box.type(), box.size(), inside));
    }
    sentences.addAll(GraphPicture.notes(model));
    return sentences;
  }
}
