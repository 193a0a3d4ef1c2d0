package org.bytewise.instruments.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.counting.Site;
import org.bytewise.instruments.text.ScreenNames;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/**
 * The sites as an indented tree with figures on the left. A path without a fork takes one line.
 * Immutable.
 *
 * @param width columns, at least 20
 * @param mostLines how many lines it may take
 * @param whole whether it is the tree of a whole program: a path then goes on in one line as long
 *     as nearly everything comes from one call
 */
public record SiteTree(List<Site> roots, int width, Glyphs glyphs, int mostLines, boolean whole) {
  private static final int MOST_LINES = 13;
  private static final int MOST_LINES_OF_PROGRAM = 24;

  /** The share of a site, in per cent, below which it does not end a line of a whole program. */
  private static final double SMALL = 5;

  /**
   * Thresholds below which sites are grouped, in per cent; the first that fits the lines is used.
   */
  private static final double[] LEAST_SHARES = {1, 2, 5, 10, 20, 50, 101};

  /** The narrowest screen on which all figures fit beside the names. */
  private static final int WIDE = 64;

  private static final String STEP = "  ";

  /** The tree of some code. */
  SiteTree(List<Site> roots, int width, Glyphs glyphs) {
    this(roots, width, glyphs, MOST_LINES, false);
  }

  /** Returns the tree of a whole program. */
  public static SiteTree ofProgram(List<Site> roots, int width, Glyphs glyphs) {
    return new SiteTree(roots, width, glyphs, MOST_LINES_OF_PROGRAM, true);
  }

  private record Row(Amount amount, int depth, String name, String types) {}

  /** Returns bytes as a share of the whole, in per cent. */
  static double share(Amount amount, long all) {
    return all == 0 ? 0 : Math.round(1_000.0 * amount.bytes() / all) / 10.0;
  }

  /** Returns the average bytes per object, rounded. */
  static long average(Amount amount) {
    return amount.objects() == 0 ? 0 : Math.round((double) amount.bytes() / amount.objects());
  }

  /** Returns the lines, or an empty list if there are no sites. */
  public List<Line> lines() {
    if (roots.isEmpty()) {
      return List.of();
    }
    long all = roots.stream().mapToLong(root -> root.amount().bytes()).sum();
    List<Row> rows = List.of();
    for (double least : LEAST_SHARES) {
      rows = new ArrayList<>();
      collect(roots, 0, least, all, rows);
      if (rows.size() <= mostLines) {
        break;
      }
    }
    int column = Math.max("objects".length(), Words.number(all).length());
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Style.MUTED, figures("share", "bytes", "objects", "average", column)));
    for (Row row : rows) {
      lines.add(line(row, all, column));
    }
    return lines;
  }

  private void collect(List<Site> sites, int depth, double least, long all, List<Row> rows) {
    Amount folded = Amount.ZERO;
    int places = 0;
    for (int i = 0; i < sites.size(); i++) {
      Site site = sites.get(i);
      // At the top level, the largest site is always shown.
      boolean first = depth == 0 && i == 0;
      if (!first && 100.0 * site.amount().bytes() < least * all) {
        folded = folded.plus(site.amount());
        places++;
        continue;
      }
      StringBuilder name = new StringBuilder(name(site, depth));
      Site end = site;
      while (goesOn(end, depth)) {
        end = end.children().get(0);
        name.append(arrow()).append(name(end, depth));
      }
      rows.add(new Row(site.amount(), depth, name.toString(), types(end.types())));
      collect(end.children(), depth + 1, least, all, rows);
    }
    if (places > 0) {
      String text = Words.count(places, "place") + " of less than "
          + (least > 100 ? "that" : String.format(Locale.ROOT, "%.0f %%", least));
      rows.add(new Row(folded, depth, text, ""));
    }
  }

  /** Returns whether the line of a site goes on with its largest child. */
  private boolean goesOn(Site site, int depth) {
    if (site.children().isEmpty()) {
      return false;
    }
    if (!whole) {
      return depth > 0 && site.types().isEmpty() && site.children().size() == 1;
    }
    long largest = site.children().get(0).amount().bytes();
    return 100.0 * (site.amount().bytes() - largest) < SMALL * site.amount().bytes();
  }

  /** The outermost names are lines of code and shown unchanged. */
  private static String name(Site site, int depth) {
    return depth == 0 ? site.name() : ScreenNames.of(site.name());
  }

  private String types(List<TypeAmount> types) {
    List<String> words = new ArrayList<>();
    for (TypeAmount type : types.subList(0, Math.min(2, types.size()))) {
      words.add(ScreenNames.of(type.type()) + " " + (glyphs.unicode() ? "×" : "x")
          + Words.number(type.amount().objects()));
    }
    if (types.size() > 2) {
      words.add(Words.count(types.size() - 2, "more type"));
    }
    return String.join(", ", words);
  }

  private Line line(Row row, long all, int column) {
    String figures = figures(
        String.format(Locale.ROOT, "%.1f%%", share(row.amount(), all)),
        Words.number(row.amount().bytes()),
        Words.number(row.amount().objects()),
        Words.number(average(row.amount())),
        column);
    String tail = tail(row, width - figures.length() - STEP.length());
    return Line.of(Style.PICTURE, figures + STEP + tail);
  }

  /**
   * Returns the name with its types, both shortened if necessary: the end of a path is the most
   * telling.
   */
  private String tail(Row row, int room) {
    String indent = STEP.repeat(Math.min(row.depth(), Math.max(0, room / 8)));
    int left = Math.max(8, room - indent.length());
    String types = row.types().isEmpty() ? "" : ": " + row.types();
    if (row.name().length() + types.length() <= left) {
      return indent + row.name() + types;
    }
    String shortTypes = types.length() > left / 2 ? cutEnd(types, left / 2) : types;
    int forName = left - shortTypes.length();
    String name =
        row.depth() == 0 && !whole ? cutEnd(row.name(), forName) : lastSteps(row.name(), forName);
    return indent + name + shortTypes;
  }

  private String arrow() {
    return glyphs.unicode() ? " → " : " > ";
  }

  /** Returns the last steps of a path, as many as fit. */
  private String lastSteps(String way, int length) {
    String rest = way;
    while (rest.length() > length && rest.contains(arrow())) {
      int next = rest.indexOf(arrow(), 1);
      rest = next < 0 ? rest.substring(arrow().length()) : rest.substring(next);
    }
    return cutStart(rest.strip(), length);
  }

  private String cutEnd(String text, int length) {
    String ellipsis = glyphs.ellipsis();
    return text.length() <= length
        ? text
        : text.substring(0, Math.max(0, length - ellipsis.length())) + ellipsis;
  }

  private String cutStart(String text, int length) {
    String ellipsis = glyphs.ellipsis();
    return text.length() <= length
        ? text
        : ellipsis + text.substring(text.length() - Math.max(0, length - ellipsis.length()));
  }

  /** Returns the figures of one line, aligned. */
  private String figures(String share, String bytes, String objects, String average, int column) {
    String two = right(share, 6) + " " + right(bytes, column);
    return width < WIDE ? two : two + " " + right(objects, column) + " " + right(average, 7);
  }

  private static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - text.length())) + text;
  }
}
