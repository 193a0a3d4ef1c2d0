package org.bytewise.instruments.layout;

import org.bytewise.instruments.chart.SvgSheet;
import org.bytewise.layout.ObjectLayout.HeaderPart;

/** A layout as an SVG file: its rows are those of {@link LayoutPicture}. Stateless. */
final class LayoutSvg {
  /** Pixels. */
  private static final int BYTE = 26;

  private static final int ROW = 34;
  private static final int RULER = 16;
  private static final int BETWEEN = 10;
  private static final int LINE = 18;
  private static final int MARGIN = 12;

  private LayoutSvg() {}

  static String of(LayoutPicture picture, String summary) {
    SvgSheet sheet = new SvgSheet("The layout of an object: " + summary);
    int y = MARGIN;
    long widest = 1;
    for (LayoutPicture.Row row : picture.rows()) {
      if (!row.leftOut().isEmpty()) {
        y += LINE;
        sheet.text(SvgSheet.Ink.QUIET, MARGIN, y - 4, row.leftOut().strip());
      }
      widest = Math.max(widest, row.to() - row.from());
      row(picture, row, y, sheet);
      y += RULER + ROW + BETWEEN;
    }
    int width = (int) widest * BYTE + 2 * MARGIN;
    for (String note : picture.notes()) {
      y += LINE;
      sheet.text(SvgSheet.Ink.TEXT, MARGIN, y - 4, note.strip());
    }
    return sheet.file(width, y + MARGIN);
  }

  private static void row(LayoutPicture picture, LayoutPicture.Row row, int top, SvgSheet sheet) {
    for (LayoutPicture.Cell cell : picture.cells(row.from(), row.to())) {
      long from = Math.max(cell.from(), row.from());
      long to = Math.min(cell.to(), row.to());
      int x = x(from - row.from());
      int width = (int) (to - from) * BYTE;
      int y = top + RULER;
      sheet.rect(fill(cell), x, y, width, ROW);
      String name = picture.name(cell, (int) (to - from) * LayoutPicture.COLUMNS - 1);
      sheet.middle(SvgSheet.Ink.TEXT, x + width / 2, y + ROW / 2 + 4, name);
      sheet.text(SvgSheet.Ink.QUIET, x, y - 4, String.valueOf(from));
    }
    sheet.end(SvgSheet.Ink.QUIET, x(row.to() - row.from()), top + RULER - 4, "" + row.to());
  }

  private static int x(long bytes) {
    return MARGIN + (int) bytes * BYTE;
  }

  private static SvgSheet.Fill fill(LayoutPicture.Cell cell) {
    if (cell.holds() == null) {
      return SvgSheet.Fill.EMPTY;
    }
    return cell.holds() instanceof HeaderPart ? SvgSheet.Fill.SECOND : SvgSheet.Fill.FIRST;
  }
}
