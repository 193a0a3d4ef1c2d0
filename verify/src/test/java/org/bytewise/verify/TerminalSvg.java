package org.bytewise.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.ScreenTerminal;

/**
 * Draws screens of a terminal as SVG, readable on light and on dark pages: one screen, or several
 * that follow each other. The text of the last screen is its text alternative.
 */
final class TerminalSvg {
  private static final int FONT = 14;
  private static final double CELL = 8.43;
  /** No more than the height of the characters: what they draw must touch. */
  private static final int ROW = 16;

  private static final int MARGIN = 16;

  /** From the top of a row to the line on which its characters stand. */
  private static final int BASE = 12;

  private static final String STYLE = """
      .page { fill: #ffffff; stroke: #d0d7de; }
      text { font: %dpx ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; }
      text { fill: #1f2328; white-space: pre; }
      .dim { fill: #57606a; }
      .bold { font-weight: bold; }
      .italic { font-style: italic; }
      .underline { text-decoration: underline; }
      .red { fill: #b3261e; }
      .green { fill: #116329; }
      .yellow { fill: #7d4e00; }
      .cyan { fill: #0550ae; }
      @media (prefers-color-scheme: dark) {
        .page { fill: #0d1117; stroke: #3d444d; }
        .dim { fill: #9198a1; }
        text { fill: #e6edf3; }
        .red { fill: #ff938a; }
        .green { fill: #7ee787; }
        .yellow { fill: #f2cc60; }
        .cyan { fill: #79c0ff; }
      }
      """;

  /** The classes of the palette's colours, by the code with which a terminal is asked for them. */
  private static final Map<Integer, String> COLOURS =
      Map.of(31, "red", 32, "green", 33, "yellow", 36, "cyan");

  private static final Map<Integer, String> CLASSES = classes();

  /** Words with single blanks between them. */
  private static final Pattern GROUP = Pattern.compile("\\S+(?: \\S+)*");

  private final int columns;
  private final StringBuilder body = new StringBuilder();

  private TerminalSvg(int columns) {
    this.columns = columns;
  }

  /**
   * A screen, and how long it stays.
   *
   * @param cells its rows
   * @param millis irrelevant if there is only one screen
   */
  record Frame(List<long[]> cells, int millis) {
    /** The text of a row, without blanks at its end. */
    static String text(long[] row) {
      StringBuilder text = new StringBuilder();
      for (long cell : row) {
        int c = ScreenTerminal.cellCodePoint(cell);
        text.appendCodePoint(c == 0 ? ' ' : c);
      }
      return text.toString().stripTrailing();
    }

    List<String> lines() {
      return cells.stream().map(Frame::text).toList();
    }
  }

  private static Map<Integer, String> classes() {
    Map<Integer, String> classes = new HashMap<>();
    COLOURS.forEach((code, name) -> {
      ScreenTerminal screen = new ScreenTerminal(2, 2);
      screen.write("\033[" + code + "mx");
      long[] cells = new long[4];
      screen.dump(cells, new int[2]);
      classes.put(ScreenTerminal.cellForeground(cells[0]), name);
    });
    return classes;
  }

  /**
   * Draws screens.
   *
   * @param title what the picture shows, in one sentence
   * @param madeOn the VM that has measured the figures
   */
  static String of(String title, String madeOn, int columns, List<Frame> frames) {
    int rows = frames.stream().mapToInt(frame -> frame.cells().size()).max().orElse(0);
    TerminalSvg svg = new TerminalSvg(columns);
    List<String> moves = new ArrayList<>();
    int whole = frames.stream().mapToInt(Frame::millis).sum();
    int from = 0;
    for (int i = 0; i < frames.size(); i++) {
      Frame frame = frames.get(i);
      boolean last = i == frames.size() - 1;
      if (frames.size() > 1) {
        svg.body.append(String.format(
            Locale.ROOT, "<g class=\"frame%s\" id=\"f%d\">%n", last ? " last" : "", i));
        moves.add(move(i, 100.0 * from / whole, 100.0 * (from + frame.millis()) / whole, whole));
      }
      from += frame.millis();
      svg.rows(frame);
      svg.body.append(frames.size() > 1 ? "</g>\n" : "");
    }
    String style = STYLE.formatted(FONT) + (moves.isEmpty() ? "" : motion(moves));
    return svg.file(title, madeOn, rows, style, frames.get(frames.size() - 1).lines());
  }

  /** Shows a screen during its part of the whole time, and hides it otherwise. */
  private static String move(int index, double from, double to, int whole) {
    String shown = from == 0 ? "" : "0%% { opacity: 0; } ".formatted();
    String hidden = to >= 100 ? "" : String.format(Locale.ROOT, " %.2f%% { opacity: 0; }", to);
    return String.format(
        Locale.ROOT,
        "#f%d { animation: f%d %dms step-end infinite; }%n"
            + "@keyframes f%d { %s%.2f%% { opacity: 1; }%s }%n",
        index,
        index,
        whole,
        index,
        shown,
        from,
        hidden);
  }

  /** Whoever wants no motion sees the last screen. */
  private static String motion(List<String> moves) {
    return ".frame { opacity: 0; }\n.last { opacity: 1; }\n"
        + "@media (prefers-reduced-motion: no-preference) {\n" + String.join("", moves) + "}\n";
  }

  private void rows(Frame frame) {
    for (int row = 0; row < frame.cells().size(); row++) {
      long[] cells = frame.cells().get(row);
      int start = 0;
      for (int end = 1; end <= cells.length; end++) {
        if (end == cells.length || !style(cells[end]).equals(style(cells[start]))) {
          run(cells, start, end, MARGIN + BASE + row * ROW);
          start = end;
        }
      }
    }
  }

  /**
   * Draws cells of one style, each word group at its own place: not every reader of SVG keeps
   * several blanks in a row.
   */
  private void run(long[] cells, int start, int end, int y) {
    String style = style(cells[start]);
    Matcher group = GROUP.matcher(Frame.text(Arrays.copyOfRange(cells, start, end)));
    while (group.find()) {
      body.append(String.format(
          Locale.ROOT,
          "<text%s x=\"%.2f\" y=\"%d\" textLength=\"%.2f\">%s</text>%n",
          style.isEmpty() ? "" : " class=\"" + style + "\"",
          MARGIN + (start + group.start()) * CELL,
          y,
          group.group().length() * CELL,
          escaped(group.group())));
    }
  }

  private static String style(long cell) {
    List<String> classes = new ArrayList<>();
    if (ScreenTerminal.cellBold(cell)) {
      classes.add("bold");
    }
    if (ScreenTerminal.cellDim(cell)) {
      classes.add("dim");
    }
    if (ScreenTerminal.cellItalic(cell)) {
      classes.add("italic");
    }
    if (ScreenTerminal.cellUnderline(cell)) {
      classes.add("underline");
    }
    if (ScreenTerminal.cellHasForeground(cell)) {
      classes.add(CLASSES.getOrDefault(ScreenTerminal.cellForeground(cell), "plain"));
    }
    return String.join(" ", classes);
  }

  private String file(
      String title, String madeOn, int rows, String style, List<String> alternative) {
    int width = (int) Math.ceil(columns * CELL) + 2 * MARGIN;
    int height = rows * ROW + 2 * MARGIN;
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- Made on %1$s by PicturesTest; do not edit. -->
        <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc"\
         width="%2$d" height="%3$d" viewBox="0 0 %2$d %3$d">
        <title id="title">%4$s</title>
        <desc id="desc">%5$s</desc>
        <style>
        %6$s</style>
        <rect class="page" x="0.5" y="0.5" width="%7$d" height="%8$d" rx="8"/>
        %9$s</svg>
        """,
        madeOn,
        width,
        height,
        escaped(title),
        escaped(String.join("\n", alternative)),
        style,
        width - 1,
        height - 1,
        body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
