package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.stepping.ThreadView;

/**
 * A stop as a scalable picture: frames on the left, objects on the right, references as arrows.
 * Immutable.
 */
record StepSvg(StepSources sources, boolean opened) {
  private static final int STACK_COLUMNS = 40;
  private static final int HEAP_COLUMNS = 56;
  private static final int CAPTION_COLUMNS = 100;

  /** The part of a stack or heap that is drawn, in rows. */
  private static final int MOST_ROWS = 400;

  /** The columns' width is that of the font of 13 pixels, and the rest in pixels, too. */
  private static final double COLUMN = 7.9;

  private static final int ROW = 18;
  private static final int MARGIN = 16;
  private static final int PADDING = 8;
  private static final int GAP = 10;
  private static final int BETWEEN = 110;
  private static final int BESIDE = 70;

  /** The stacks that are drawn side by side; further threads are counted. */
  private static final int MOST_THREADS = 3;

  private static final double STACK_WIDTH = STACK_COLUMNS * COLUMN + 2 * PADDING;
  private static final double HEAP_WIDTH = HEAP_COLUMNS * COLUMN + 2 * PADDING;
  private static final double HEAP_X = MARGIN + STACK_WIDTH + BETWEEN;

  /** A row and its place: its left edge and the middle of its height. */
  private record Placed(PanelRow row, double x, double y) {
    double end() {
      return x + row.columns() * COLUMN;
    }
  }

  /**
   * Returns the picture as an element.
   *
   * @param styles whether it contains its styles; a page has them once
   */
  String draw(StepMoment moment, boolean styles) {
    return draw(moment, moment.gone(), styles);
  }

  /**
   * Returns the picture as an element.
   *
   * @param gone objects that are crossed out, because they have become unreachable
   * @param styles whether it contains its styles; a page has them once
   */
  String draw(StepMoment moment, List<HeapObject> gone, boolean styles) {
    Glyphs glyphs = Glyphs.UNICODE;
    boolean several = moment.stop().threads().size() > 1;
    StackPanel panel = new StackPanel(STACK_COLUMNS, glyphs, sources);
    List<PanelRow> stack =
        several ? panel.variables(moment.stop(), MOST_ROWS) : panel.rows(moment.stop(), MOST_ROWS);
    List<PanelRow> heap =
        new HeapPanel(HEAP_COLUMNS, glyphs, opened).rows(moment.stop(), gone, MOST_ROWS);
    List<PanelRow> captions = captions(moment);
    StringBuilder body = new StringBuilder();
    List<Placed> left = new ArrayList<>();
    List<Placed> right = new ArrayList<>();
    double top = MARGIN + 2 * ROW;
    List<PanelRow> described = new ArrayList<>();
    if (several) {
      top = threads(moment.stop().threads(), panel, top, described, body);
    }
    title(several ? "variables" : "stack", MARGIN, top, body);
    title("heap", HEAP_X, top, body);
    double height = Math.max(
        boxes(stack, MARGIN, top + GAP, STACK_WIDTH, left, body),
        boxes(heap, HEAP_X, top + GAP, HEAP_WIDTH, right, body));
    arrows(left, right, moment.stop().number(), body);
    for (PanelRow caption : captions) {
      height += ROW;
      text(caption, MARGIN, height, body);
    }
    described.addAll(stack);
    return whole(moment, styles, height + MARGIN, body, described, heap);
  }

  /**
   * Draws the stacks of several threads side by side, as many as there is room for.
   *
   * @param described receives their rows
   * @return where what is below them begins
   */
  private static double threads(
      List<ThreadView> threads,
      StackPanel panel,
      double top,
      List<PanelRow> described,
      StringBuilder body) {
    double lowest = top;
    for (int i = 0; i < Math.min(threads.size(), MOST_THREADS); i++) {
      ThreadView thread = threads.get(i);
      double x = MARGIN + i * (STACK_WIDTH + GAP);
      List<PanelRow> rows = panel.rows(thread, MOST_ROWS);
      title(ThreadColumns.title(thread), x, top, body);
      lowest = Math.max(lowest, boxes(rows, x, top + GAP, STACK_WIDTH, new ArrayList<>(), body));
      described.add(new PanelRow(Style.PLAIN, ThreadColumns.title(thread), 0, 0));
      described.addAll(rows);
    }
    if (threads.size() > MOST_THREADS) {
      String more = Words.count(threads.size() - MOST_THREADS, "more thread");
      PanelRow row = new PanelRow(Style.MUTED, Glyphs.UNICODE.ellipsis() + " " + more, 0, 0);
      text(row, MARGIN, lowest + ROW / 2.0, body);
      described.add(row);
      lowest += ROW;
    }
    return lowest + ROW;
  }

  private String whole(
      StepMoment moment,
      boolean styles,
      double height,
      StringBuilder body,
      List<PanelRow> stack,
      List<PanelRow> heap) {
    int id = moment.stop().number();
    int threads = Math.min(MOST_THREADS, moment.stop().threads().size());
    double width = Math.max(
        HEAP_X + HEAP_WIDTH + BESIDE + MARGIN, 2 * MARGIN + threads * (STACK_WIDTH + GAP) - GAP);
    String title = StepTitles.of(moment, sources);
    String description = "Stack: " + sentence(stack) + ". Heap: " + sentence(heap) + ".";
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\""
            .formatted(number(width), number(height), number(width), number(height)));
    svg.append(" role=\"img\" aria-labelledby=\"title-%d desc-%d\">\n".formatted(id, id));
    svg.append("<title id=\"title-%d\">%s</title>\n".formatted(id, StepMarkup.text(title)));
    svg.append("<desc id=\"desc-%d\">%s</desc>\n".formatted(id, StepMarkup.text(description)));
    if (styles) {
      svg.append("<style>\n").append(StepMarkup.STYLES).append("</style>\n");
    }
    svg.append(
            "<defs><marker id=\"head-%d\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\"".formatted(id))
        .append(" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">")
        .append("<path class=\"h\" d=\"M0 0L8 4L0 8z\"/></marker></defs>\n");
    svg.append("<rect class=\"bg\" width=\"%s\" height=\"%s\"/>\n"
        .formatted(number(width), number(height)));
    text(new PanelRow(Style.HEADING, title, 0, 0), MARGIN, MARGIN + PADDING, svg);
    return svg.append(body).append("</svg>\n").toString();
  }

  private static String sentence(List<PanelRow> rows) {
    return rows.isEmpty()
        ? "empty"
        : rows.stream().map(row -> row.text().strip()).collect(Collectors.joining("; "));
  }

  private List<PanelRow> captions(StepMoment moment) {
    CostLines cost = new CostLines(sources, Glyphs.UNICODE);
    return Stream.of(
            PanelRow.of(
                Style.RECEIPT, cost.allocated(moment.stop(), moment.before()), CAPTION_COLUMNS, 2),
            cost.events(moment.stop(), CAPTION_COLUMNS))
        .flatMap(List::stream)
        .toList();
  }

  private static void title(String title, double x, double y, StringBuilder to) {
    text(new PanelRow(Style.MUTED, title, 0, 0), x, y - PADDING, to);
  }

  /**
   * Draws rows in boxes, of which each begins with a heading.
   *
   * @return the lower edge
   */
  private static double boxes(
      List<PanelRow> rows,
      double x,
      double top,
      double width,
      List<Placed> placed,
      StringBuilder to) {
    double y = top;
    for (int i = 0; i < rows.size(); ) {
      int end = i + 1;
      while (end < rows.size() && !isHeading(rows, end)) {
        end++;
      }
      double height = (end - i) * ROW + PADDING;
      to.append("<rect class=\"box\" rx=\"4\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
          .formatted(number(x), number(y), number(width), number(height)));
      for (int j = i; j < end; j++) {
        PanelRow row = rows.get(j);
        double middle = y + PADDING / 2.0 + (j - i) * ROW + ROW / 2.0;
        placed.add(new Placed(row, x + PADDING, middle));
        text(row, x + PADDING, middle, to);
      }
      y += height + GAP;
      i = end;
    }
    return y;
  }

  /** Returns whether a box begins in a row: all other rows of one are indented. */
  private static boolean isHeading(List<PanelRow> rows, int row) {
    return !rows.get(row).text().startsWith(" ");
  }

  /** Writes a row whose middle is at a height; white space at its beginning moves it. */
  private static void text(PanelRow row, double x, double y, StringBuilder to) {
    String text = row.text().stripLeading();
    double indent = (row.text().length() - text.length()) * COLUMN;
    boolean crossed = row.style() == Style.MUTED && row.marks() > 0;
    to.append("<text class=\"%s%s\" x=\"%s\" y=\"%s\" xml:space=\"preserve\">%s</text>\n"
        .formatted(
            StepMarkup.styleClass(row.style()),
            crossed ? " x" : "",
            number(x + indent),
            number(y + 4.5),
            StepMarkup.text(text)));
  }

  private static void arrows(List<Placed> left, List<Placed> right, int id, StringBuilder to) {
    Map<Integer, Placed> objects = new HashMap<>();
    right.forEach(one -> objects.putIfAbsent(one.row().marks(), one));
    for (Placed from : left) {
      Placed object = objects.get(from.row().pointsTo());
      if (from.row().pointsTo() > 0 && object != null) {
        double edge = MARGIN + STACK_WIDTH;
        double bend = HEAP_X - BETWEEN / 2.0;
        arrow(from, edge, bend, object.x() - PADDING - 1, object.y(), id, to);
      }
    }
    double edge = HEAP_X + HEAP_WIDTH;
    for (Placed from : right) {
      Placed object = objects.get(from.row().pointsTo());
      if (from.row().pointsTo() > 0 && object != null) {
        double bend = edge + Math.min(BESIDE, 20 + Math.abs(object.y() - from.y()) / 4);
        arrow(from, edge, bend, edge + 1, object.y(), id, to);
      }
    }
  }

  /** Draws an arrow that leaves its row's box straight, so that it crosses no text of the box. */
  private static void arrow(
      Placed from, double edge, double bend, double x, double y, int id, StringBuilder to) {
    to.append("<path class=\"a\" marker-end=\"url(#head-%d)\" d=\"M%s %sH%sC%s %s %s %s %s %s\"/>\n"
        .formatted(
            id,
            number(Math.min(from.end() + 5, edge)),
            number(from.y()),
            number(edge),
            number(bend),
            number(from.y()),
            number(bend),
            number(y),
            number(x),
            number(y)));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
