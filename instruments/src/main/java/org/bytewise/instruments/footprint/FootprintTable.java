package org.bytewise.instruments.footprint;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.instruments.text.Fitting;
import org.bytewise.instruments.text.TextTable;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.Footprint.TypeShare;
import org.bytewise.layout.TypeNames;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Words;

/** Writes a footprint as a table: objects, bytes and type, the most bytes first, then the sum. */
public final class FootprintTable {
  private FootprintTable() {}

  /**
   * Writes a footprint.
   *
   * @param footprint not null
   * @param width columns of the terminal; longer lines are cut or wrapped
   * @param glyphs the characters to draw with
   * @param types the most types to list, at least 1; the others share one line
   * @return lines of at most that width, without colours or line terminators
   */
  public static List<String> of(Footprint footprint, int width, Glyphs glyphs, int types) {
    if (types < 1) {
      throw new IllegalArgumentException("types %d must be >= 1".formatted(types));
    }
    TextTable table = new TextTable("OBJECTS>", "BYTES>", "TYPE");
    List<TypeShare> shares = footprint.byType();
    int shown = shares.size() <= types ? shares.size() : types - 1;
    long objects = 0;
    long bytes = 0;
    for (TypeShare share : shares.subList(0, shown)) {
      table.row(
          Words.number(share.objects()),
          Words.number(share.bytes()),
          TypeNames.source(share.type()));
      objects += share.objects();
      bytes += share.bytes();
    }
    if (shown < shares.size()) {
      table.row(
          Words.number(footprint.objects() - objects),
          Words.number(footprint.deepBytes() - bytes),
          "(%s)".formatted(Words.count(shares.size() - shown, "more type")));
    }
    List<String> lines = new ArrayList<>(table.lines(width, glyphs));
    lines.addAll(Fitting.wrap(sum(footprint), width));
    return List.copyOf(lines);
  }

  private static String sum(Footprint footprint) {
    String sum = "%s%s in %s"
        .formatted(
            footprint.complete() ? "" : "at least ",
            Words.count(footprint.deepBytes(), "byte"),
            Words.count(footprint.objects(), "object"));
    if (footprint.shared() > 0) {
      sum += ", without what " + Words.count(footprint.shared(), "reference") + " to classes,";
      sum += " class loaders, modules or threads " + (footprint.shared() == 1 ? "leads" : "lead");
      sum += " to";
    }
    if (!footprint.complete()) {
      sum += ": counting stopped at its limit";
    }
    if (footprint.vm().simulated()) {
      sum += ", " + footprint.vm().description();
    }
    return sum;
  }
}
