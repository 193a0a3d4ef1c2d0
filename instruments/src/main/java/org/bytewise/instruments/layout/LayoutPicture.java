package org.bytewise.instruments.layout;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.instruments.text.Fitting;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.layout.ObjectLayout.Elements;
import org.bytewise.layout.ObjectLayout.Field;
import org.bytewise.layout.ObjectLayout.HeaderPart;
import org.bytewise.layout.ObjectLayout.Region;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Words;

/**
 * Draws a layout as a grid: three columns for each byte, so that widths compare. Reads without
 * colour: each cell is named, unused bytes are dotted, and names too long for their cell are
 * shortened and explained below. Long arrays and wide gaps are cut in the middle.
 */
public final class LayoutPicture {
  /** The columns of a byte. */
  static final int COLUMNS = 3;

  private static final int MOST_BYTES_IN_ROW = 32;
  private static final int LEAST_BYTES_IN_ROW = 4;
  private static final int LEAST_WIDTH = 20;
  private static final int RULER_STEP = 4;
  private static final String MARGIN = "offset ";

  /** The most identical rows to draw in full; of more, two and the last are drawn. */
  private static final int SAME_ROWS = 4;

  private static final int SAME_ROWS_FIRST = 2;

  private final ObjectLayout layout;
  private final Glyphs glyphs;
  private final int width;
  private final String margin;
  private final int rowBytes;
  private final List<Cell> regions;
  private final ShortNames names;
  private final List<String> lines = new ArrayList<>();

  private LayoutPicture(ObjectLayout layout, int width, Glyphs glyphs) {
    this.layout = layout;
    this.glyphs = glyphs;
    this.width = width;
    int bytes = (width - MARGIN.length() - 1) / COLUMNS / 8 * 8;
    this.margin = bytes > 0 ? MARGIN : "";
    this.rowBytes = bytes > 0 ? Math.min(bytes, MOST_BYTES_IN_ROW) : LEAST_BYTES_IN_ROW;
    this.regions = regions(layout);
    this.names = new ShortNames(glyphs.cut());
  }

  /**
   * A run of bytes with one name.
   *
   * @param from the first byte
   * @param to the first byte after it
   * @param holds a part of the header, a field or elements; null for gaps and padding
   * @param words its names, longest first
   */
  record Cell(long from, long to, Region holds, List<String> words) {
    private boolean meets(long start, long end) {
      return from < end && start < to;
    }
  }

  /**
   * Draws a layout.
   *
   * @param layout not null
   * @param width columns of the terminal; fewer than 20 count as 20
   * @param glyphs what to draw with
   * @return lines of at most that width, without colours or line terminators
   */
  public static List<String> of(ObjectLayout layout, int width, Glyphs glyphs) {
    return new LayoutPicture(layout, Math.max(width, LEAST_WIDTH), glyphs).draw();
  }

  private static List<Cell> regions(ObjectLayout layout) {
    List<Cell> cells = new ArrayList<>();
    for (Region region : layout.regions()) {
      cells.add(new Cell(
          region.offset(),
          region.end(),
          region instanceof ObjectLayout.Gap ? null : region,
          words(region)));
    }
    long end = layout.shallowBytes();
    if (layout.paddingBytes() > 0) {
      cells.add(new Cell(end - layout.paddingBytes(), end, null, paddingNames(layout)));
    }
    return cells;
  }

  private static List<String> paddingNames(ObjectLayout layout) {
    return layout.paddingWords().equals("padding")
        ? List.of("padding", "pad")
        : List.of(layout.paddingWords(), "the VM's own", "VM");
  }

  private static List<String> words(Region region) {
    if (region instanceof Field field) {
      return List.of(field.name());
    }
    if (region instanceof HeaderPart part) {
      return switch (part.kind()) {
        case MARK -> List.of("header: mark word", "header: mark", "mark");
        case MARK_AND_CLASS -> List.of("header: mark and class", "mark, class", "mark");
        case CLASS -> List.of("header: class pointer", "header: class", "class");
        case LENGTH -> List.of("header: array length", "header: length", "length");
      };
    }
    return region instanceof Elements ? List.of() : List.of("gap");
  }

  /**
   * Draws the same picture as an SVG file.
   *
   * @param layout not null
   * @param width columns of the terminal whose rows it has
   */
  public static String svg(ObjectLayout layout, int width) {
    LayoutPicture picture = new LayoutPicture(layout, Math.max(width, LEAST_WIDTH), Glyphs.UNICODE);
    return LayoutSvg.of(picture, layout.summary());
  }

  /**
   * A row of the picture.
   *
   * @param from the first byte
   * @param to the first byte after it
   * @param leftOut what is left out above the row; empty if it follows the one before
   */
  record Row(long from, long to, String leftOut) {}

  List<Row> rows() {
    List<Row> all = new ArrayList<>();
    long rows = (layout.shallowBytes() + rowBytes - 1) / rowBytes;
    for (long row = 0; row < rows; row++) {
      long skipTo = skipFrom(row);
      String leftOut = skipTo > row ? leftOut(row * rowBytes, skipTo * rowBytes) : "";
      row = skipTo;
      all.add(
          new Row(row * rowBytes, Math.min((row + 1) * rowBytes, layout.shallowBytes()), leftOut));
    }
    return all;
  }

  private List<String> draw() {
    for (Row row : rows()) {
      if (!row.leftOut().isEmpty()) {
        lines.add(row.leftOut());
      }
      drawRow(row.from(), row.to());
    }
    lines.addAll(notes());
    return List.copyOf(lines);
  }

  /** Returns what is below the rows: the names that were shortened, and the sums. */
  List<String> notes() {
    List<String> below = new ArrayList<>(names.legend(width));
    String sum = layout.summary();
    // A larger gap is not for alignment: it is contention padding or data of the VM.
    if (layout.paddingBytes() > 0 && layout.paddingBytes() < layout.vm().objectAlignment()) {
      sum += ", because objects end on a multiple of " + layout.vm().objectAlignment();
    }
    below.addAll(Fitting.wrap(sum, width));
    if (layout.vm().simulated()) {
      below.addAll(Fitting.wrap(layout.vm().description(), width));
    }
    return below;
  }

  /**
   * Returns the next row to draw if the middle of a long region starts in this one, else this one.
   */
  private long skipFrom(long row) {
    for (Cell cell : regions) {
      boolean same = cell.holds == null || cell.holds instanceof Elements;
      long first = (cell.from + rowBytes - 1) / rowBytes;
      long last = cell.to / rowBytes - 1;
      if (same && last - first >= SAME_ROWS && row == first + SAME_ROWS_FIRST) {
        return last;
      }
    }
    return row;
  }

  private String leftOut(long from, long to) {
    String what = Words.count(to - from, "byte");
    if (layout.arrayElements().isPresent() && layout.arrayElements().get().offset() < to) {
      long elements = (to - from) / layout.arrayElements().get().elementBytes();
      what = Words.count(elements, "element") + " in " + what;
    }
    String text = " ".repeat(margin.length()) + glyphs.leftOut() + " " + what + ", not drawn";
    return Fitting.fit(text, width, glyphs.cut());
  }

  private void drawRow(long from, long to) {
    int columns = (int) (to - from) * COLUMNS + 1;
    StringBuilder top = new StringBuilder(String.valueOf(glyphs.line()).repeat(columns));
    StringBuilder middle = new StringBuilder(" ".repeat(columns));
    StringBuilder bottom = new StringBuilder(top);
    for (Cell cell : cells(from, to)) {
      boolean opensHere = cell.from >= from;
      boolean closesHere = cell.to <= to;
      int left = (int) (Math.max(cell.from, from) - from) * COLUMNS;
      int right = (int) (Math.min(cell.to, to) - from) * COLUMNS;
      corner(top, left, columns, glyphs.top());
      corner(bottom, left, columns, glyphs.bottom());
      middle.setCharAt(left, opensHere ? glyphs.wall() : glyphs.openWall());
      middle.setCharAt(right, closesHere ? glyphs.wall() : glyphs.openWall());
      middle.replace(left + 1, right, inside(cell, right - left - 1));
    }
    corner(top, columns - 1, columns, glyphs.top());
    corner(bottom, columns - 1, columns, glyphs.bottom());
    String indent = " ".repeat(margin.length());
    lines.add((margin + ruler(from, to, columns)).stripTrailing());
    lines.add(indent + top);
    lines.add(indent + middle);
    lines.add(indent + bottom);
  }

  private static void corner(StringBuilder line, int column, int columns, String glyphs) {
    int which = column == 0 ? 0 : column == columns - 1 ? 2 : 1;
    line.setCharAt(column, glyphs.charAt(which));
  }

  /** Returns the regions in a row, with each element separate. */
  List<Cell> cells(long from, long to) {
    List<Cell> cells = new ArrayList<>();
    for (Cell region : regions) {
      if (!region.meets(from, to)) {
        continue;
      }
      if (region.holds instanceof Elements elements) {
        int bytes = elements.elementBytes();
        long index = Math.max(0, (from - elements.offset()) / bytes);
        for (long at = elements.offset() + index * bytes;
            at < Math.min(to, elements.end());
            at += bytes, index++) {
          List<String> words = List.of("[" + index + "]", String.valueOf(index));
          cells.add(new Cell(at, at + bytes, elements, words));
        }
      } else {
        cells.add(region);
      }
    }
    return cells;
  }

  /** Returns the longest name of a cell that fits, or a shortened one. */
  String name(Cell cell, int room) {
    return cell.words.stream()
        .filter(candidate -> candidate.length() <= room)
        .findFirst()
        .orElseGet(() -> cell.holds == null || cell.holds instanceof Elements
            ? ""
            : names.shorten(cell.words.get(0), room));
  }

  private String inside(Cell cell, int room) {
    if (cell.holds == null) {
      return dotted(cell.words, room);
    }
    String words = name(cell, room);
    String padded = words.length() < room ? " " + words : words;
    return padded + " ".repeat(room - padded.length());
  }

  /** Labels padding if there is room for dots on both sides. */
  private String dotted(List<String> words, int room) {
    String name = words.stream()
        .filter(candidate -> candidate.length() + 4 <= room)
        .findFirst()
        .map(word -> " " + word + " ")
        .orElse("");
    int before = (room - name.length()) / 2;
    String dot = String.valueOf(glyphs.nothing());
    return dot.repeat(before) + name + dot.repeat(room - name.length() - before);
  }

  /** Offsets above the cells' left walls; the last one ends at the right wall. */
  private static String ruler(long from, long to, int columns) {
    StringBuilder ruler = new StringBuilder(" ".repeat(columns));
    for (long offset = from; offset < to; offset += RULER_STEP) {
      String label = String.valueOf(offset);
      int column = (int) (offset - from) * COLUMNS;
      if (column + label.length() <= columns) {
        ruler.replace(column, column + label.length(), label);
      }
    }
    String last = String.valueOf(to);
    if (last.length() < RULER_STEP * COLUMNS / 2) {
      ruler.replace(columns - last.length(), columns, last);
    }
    return ruler.toString();
  }
}
