package org.bytewise.instruments.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.instruments.text.ScreenNames;
import org.bytewise.screen.Columns;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.CreatedObject;

/**
 * The objects of one thread as rows, with their places on the right. Immutable.
 *
 * @param width columns, at least 20
 */
record TraceTable(TraceListing listing, int width, Glyphs glyphs) {
  private static final String BETWEEN = "  ";
  private static final String INDENT = "      ";

  /** The least room for a place beside the figures; with less it gets a line of its own. */
  private static final int LEAST_ROOM = 18;

  private static final List<String> TITLES = List.of("#", "bytes", "type", "line", "allocated by");

  /** An object, or a text below those it is about; the other is null. */
  private record Row(TracePart.One object, String again) {}

  private static String amount(Amount amount) {
    return Words.amount(amount.objects(), amount.bytes());
  }

  /**
   * Returns the first rows, and how much is left.
   *
   * @param most the maximum number of rows
   * @param rest what to add to the sentence about what is left
   */
  List<Line> lines(int most, String rest) {
    List<Row> rows = new ArrayList<>();
    Amount shown = Amount.ZERO;
    for (TracePart part : listing.parts()) {
      shown = shown.plus(rows(part, most, rows));
    }
    List<Line> lines = new ArrayList<>(table(rows));
    long more = listing.amount().objects() - shown.objects();
    if (more > 0) {
      Amount left = new Amount(more, listing.amount().bytes() - shown.bytes());
      add(
          lines,
          "and " + Words.count(left.objects(), "more object") + ", " + Words.bytes(left.bytes())
              + rest);
    }
    return lines;
  }

  /** Adds a part's rows while there is room. Returns what they show. */
  private Amount rows(TracePart part, int most, List<Row> rows) {
    if (rows.size() >= most) {
      return Amount.ZERO;
    }
    if (part instanceof TracePart.One one) {
      rows.add(new Row(one, null));
      return one.amount();
    }
    TracePart.Repeated repeated = (TracePart.Repeated) part;
    Amount shown = Amount.ZERO;
    for (TracePart inner : repeated.parts()) {
      shown = shown.plus(rows(inner, most, rows));
    }
    if (rows.size() >= most) {
      return shown;
    }
    int above = repeated.rows() - 1;
    String times = Words.count(repeated.times() - 1, "more time");
    String lines = above == 1 ? "line" : Words.number(above) + " lines";
    rows.add(new Row(
        null,
        "%s the same %s %s: %s"
            .formatted(glyphs.ellipsis(), lines, times, amount(repeated.again()))));
    return shown.plus(repeated.again());
  }

  private List<Line> table(List<Row> rows) {
    List<List<String>> cells = rows.stream()
        .filter(row -> row.object() != null)
        .map(row -> cells(row.object()))
        .toList();
    if (cells.isEmpty()) {
      return List.of();
    }
    int[] widths = new int[TITLES.size() - 1];
    Stream.concat(Stream.of(TITLES), cells.stream()).forEach(row -> {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
      }
    });
    List<Line> lines = new ArrayList<>();
    row(TITLES, widths, lines, Style.MUTED);
    for (Row row : rows) {
      if (row.object() == null) {
        add(lines, row.again());
      } else {
        row(cells(row.object()), widths, lines, Style.PICTURE);
      }
    }
    return lines;
  }

  private List<String> cells(TracePart.One one) {
    CreatedObject object = one.object();
    return List.of(
        Words.number(one.number()),
        Words.number(object.bytes()),
        ScreenNames.of(object.type()),
        line(object),
        object.call().isEmpty() ? "the VM" : ScreenNames.of(object.call()));
  }

  /** Returns the line, after the number of its snippet if that is an earlier one. */
  private static String line(CreatedObject object) {
    return object.line() == 0
        ? ""
        : object.snippet().isEmpty()
            ? Integer.toString(object.line())
            : object.snippet() + ":" + object.line();
  }

  private void row(List<String> cells, int[] widths, List<Line> lines, Style style) {
    StringBuilder figures = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      String fill = " ".repeat(Math.max(0, widths[i] - Columns.of(cell)));
      boolean name = TITLES.get(i).equals("type");
      figures.append(i == 0 ? "" : BETWEEN).append(name ? cell + fill : fill + cell);
    }
    String call = cells.get(widths.length);
    int room = width - Columns.of(figures.toString()) - BETWEEN.length();
    if (room >= Math.min(LEAST_ROOM, Columns.of(call))) {
      lines.add(Line.of(style, figures + BETWEEN + fitting(call, room)));
      return;
    }
    Lines.wrapped(figures.toString(), width, 2)
        .forEach(line -> lines.add(Line.of(style, line.stripTrailing())));
    lines.add(Line.of(style, INDENT + fitting(call, width - INDENT.length())));
  }

  /** Returns as much of a place as fits: the beginning of a line, the end of a method's name. */
  private String fitting(String call, int room) {
    if (Columns.of(call) <= room) {
      return call;
    }
    String ellipsis = glyphs.ellipsis();
    int end = call.lastIndexOf(' ');
    while (end > 0 && Columns.of(call.substring(0, end)) + 1 + ellipsis.length() > room) {
      end = call.lastIndexOf(' ', end - 1);
    }
    if (end > 0) {
      return call.substring(0, end) + " " + ellipsis;
    }
    int dot = call.indexOf('.');
    while (dot >= 0 && Columns.of(call.substring(dot)) + ellipsis.length() > room) {
      dot = call.indexOf('.', dot + 1);
    }
    return dot >= 0 ? ellipsis + call.substring(dot) : Columns.cut(call, room, ellipsis);
  }

  private void add(List<Line> lines, String text) {
    lines.addAll(Lines.wrapped(text, Style.MUTED, width, BETWEEN));
  }
}
