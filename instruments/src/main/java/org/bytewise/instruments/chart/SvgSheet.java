package org.bytewise.instruments.chart;

import java.util.List;
import java.util.Locale;
import org.bytewise.screen.Columns;

/**
 * An SVG file while it is drawn: boxes, areas and text in a few colours that follow the reader's
 * light or dark ones. It has no script and loads nothing. All lengths are pixels. Not thread-safe.
 */
public final class SvgSheet {
  /** A column of text is a little wider than in most monospaced fonts of this size. */
  private static final double COLUMN = 7.4;

  private static final int MARGIN = 12;

  /** From one line of text to the next. */
  public static final int LINE = 20;

  private static final String STYLE = """
      .page { fill: #ffffff; }
      .first { fill: #d7ecd9; stroke: #4b7f52; }
      .second { fill: #d9e6f7; stroke: #47699a; }
      .third { fill: #f6e3c5; stroke: #8a6420; }
      .empty { fill: url(#nothing); stroke: #8a8f98; stroke-dasharray: 3 2; }
      .dash { stroke: #b3b8c0; }
      .text { fill: #1f2328; }
      .strong { fill: #1f2328; font-weight: bold; }
      .quiet { fill: #57606a; }
      .rule { stroke: #8a8f98; fill: none; }
      text { font: 12px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
      @media (prefers-color-scheme: dark) {
        .page { fill: #14181d; }
        .first { fill: #1f3d27; stroke: #6fae79; }
        .second { fill: #1f334f; stroke: #7ca3d8; }
        .third { fill: #46361a; stroke: #c99b4e; }
        .empty { stroke: #7d858f; }
        .dash { stroke: #4b525c; }
        .text, .strong { fill: #e6e9ed; }
        .quiet { fill: #a3adb8; }
        .rule { stroke: #7d858f; }
      }
      """;

  private final String title;
  private final StringBuilder body = new StringBuilder();
  private double right;

  /** @param title what the picture shows, in one sentence */
  public SvgSheet(String title) {
    this.title = title;
  }

  /** The colours of an area. */
  public enum Fill {
    FIRST,
    SECOND,
    THIRD,
    /** Hatched. */
    EMPTY
  }

  /** The colours of text. */
  public enum Ink {
    TEXT,
    STRONG,
    QUIET
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Draws a box. */
  public void rect(Fill fill, double x, double y, double width, double height) {
    right = Math.max(right, x + width);
    body.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
        .formatted(name(fill), number(x), number(y), number(width), number(height)));
  }

  /**
   * Draws an area.
   *
   * @param path its outline in the language of SVG
   */
  public void area(Fill fill, String path) {
    body.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(name(fill), path));
  }

  /** Draws a straight line. */
  public void rule(double x1, double y1, double x2, double y2) {
    body.append("<path class=\"rule\" d=\"M%s %sL%s %s\"/>\n"
        .formatted(number(x1), number(y1), number(x2), number(y2)));
  }

  /** Writes text that begins at a place. */
  public void text(Ink ink, double x, double y, String text) {
    write(ink, x, y, "start", text);
    right = Math.max(right, x + Columns.of(text) * COLUMN);
  }

  /** Writes text around a place. */
  public void middle(Ink ink, double x, double y, String text) {
    write(ink, x, y, "middle", text);
  }

  /** Writes text that ends at a place. */
  public void end(Ink ink, double x, double y, String text) {
    write(ink, x, y, "end", text);
  }

  private void write(Ink ink, double x, double y, String anchor, String text) {
    if (!text.isEmpty()) {
      body.append("<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
          .formatted(name(ink), number(x), number(y), anchor, SvgText.escaped(text)));
    }
  }

  /**
   * Draws the two axes of a chart from their common origin, with what the upper end of the left one
   * stands for.
   */
  public void axes(double left, double top, double width, double height, String most) {
    rule(left, top + height, left + width, top + height);
    rule(left, top, left, top + height);
    end(Ink.QUIET, left - 6, top + 10, most);
    end(Ink.QUIET, left - 6, top + height, "0");
  }

  /** Returns the columns of text that fit into a width. */
  public static int columns(double width) {
    return (int) (width / COLUMN);
  }

  /** Returns a number as SVG has it, with at most two decimals. */
  public static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  /**
   * Returns the file, with sentences below what is drawn.
   *
   * @param width as in {@link #file(int, int)}
   * @param left where the sentences begin
   * @param top the base line of the first one
   */
  public String file(int width, double left, int top, List<String> sentences) {
    int y = top;
    for (String sentence : sentences) {
      text(Ink.TEXT, left, y, sentence);
      y += LINE;
    }
    return file(width, y);
  }

  /**
   * Returns the file.
   *
   * @param width the least width; what is drawn beyond it makes it wider
   */
  public String file(int width, int height) {
    String wide = number(Math.max(width, Math.ceil(right + MARGIN)));
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img">
        <title>%s</title>
        <style>
        %s</style>
        <defs><pattern id="nothing" width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="dash" d="M0 6L6 0"/></pattern></defs>
        <rect class="page" width="%s" height="%s"/>
        %s</svg>
        """.formatted(
            wide, height, wide, height, SvgText.escaped(title), STYLE, wide, height, body);
  }
}
