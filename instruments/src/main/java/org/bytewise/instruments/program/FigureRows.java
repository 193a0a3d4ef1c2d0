package org.bytewise.instruments.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.instruments.text.TextTable;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/** Rows with figures on the left and what they belong to on the right. Not thread-safe. */
final class FigureRows {
  private static final double PER_CENT = 100.0;

  private final TextTable table = new TextTable("share>", "bytes>", "objects>", "");
  private final long all;

  /** @param all the bytes of which the rows are shares */
  FigureRows(long all) {
    this.all = all;
  }

  void add(Amount amount, String what) {
    double share = all == 0 ? 0 : PER_CENT * amount.bytes() / all;
    table.row(
        String.format(Locale.ROOT, "%.1f%%", share),
        Words.number(amount.bytes()),
        Words.number(amount.objects()),
        what);
  }

  List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    Style style = Style.MUTED;
    for (String row : table.lines(width, glyphs)) {
      lines.add(Line.of(style, row));
      style = Style.PICTURE;
    }
    return lines;
  }
}
