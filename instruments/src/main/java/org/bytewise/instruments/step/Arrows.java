package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bytewise.screen.Glyphs;

/**
 * Draws arrows between the rows of a picture as lines in a narrow column. Arrows to the same row
 * share their vertical part, the lane. Immutable.
 */
final class Arrows {
  private static final int UP = 1;
  private static final int DOWN = 2;
  private static final int LEFT = 4;
  private static final int RIGHT = 8;

  /** By the directions in which a line goes on from a cell. */
  private static final String UNICODE_LINES = " │││─┘┐┤─└┌├─┴┬┼";

  private static final String ASCII_LINES = " |||-+++-+++-+++";

  private final int width;
  private final boolean back;
  private final Glyphs glyphs;

  /**
   * @param width columns of the column, at least 3
   * @param back whether arrows end on the left, where they begin, and not on the right
   */
  Arrows(int width, boolean back, Glyphs glyphs) {
    this.width = width;
    this.back = back;
    this.glyphs = glyphs;
  }

  /** An arrow from a row to a row. */
  record Arrow(int from, int to) {}

  /** All arrows to one row. */
  private static final class Bundle {
    final int to;
    final TreeSet<Integer> from = new TreeSet<>();
    int lane = -1;

    Bundle(int to) {
      this.to = to;
    }

    int first() {
      return Math.min(to, from.first());
    }

    int last() {
      return Math.max(to, from.last());
    }
  }

  /**
   * Returns the column's cells row by row; empty if there are too many arrows to tell apart.
   *
   * @param rows the number of rows
   */
  Optional<List<String>> draw(List<Arrow> arrows, int rows) {
    Map<Integer, Bundle> byTarget = new TreeMap<>();
    for (Arrow arrow : arrows) {
      byTarget.computeIfAbsent(arrow.to(), Bundle::new).from.add(arrow.from());
    }
    List<Bundle> bundles = new ArrayList<>(byTarget.values());
    // Short ones next to where they begin, so that fewer lines cross.
    bundles.sort(Comparator.comparingInt((Bundle one) -> one.last() - one.first())
        .thenComparingInt(one -> one.to));
    return assign(bundles) ? Optional.of(cells(bundles, rows)) : Optional.empty();
  }

  /** Gives each bundle a lane; returns false if there are not enough. */
  private boolean assign(List<Bundle> bundles) {
    int lanes = (width - 1) / 2;
    List<Bundle> waiting = new ArrayList<>(bundles);
    List<Bundle> placed = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Bundle next = waiting.stream()
          .filter(one -> waiting.stream().noneMatch(other -> isLeftOf(other, one)))
          .findFirst()
          .orElse(null);
      if (next == null) {
        return false;
      }
      int lane = 0;
      for (Bundle other : placed) {
        lane = isLeftOf(other, next) ? Math.max(lane, other.lane + 1) : lane;
      }
      while (isTaken(lane, next, placed)) {
        lane++;
      }
      if (lane >= lanes) {
        return false;
      }
      next.lane = lane;
      waiting.remove(next);
      placed.add(next);
    }
    return true;
  }

  /**
   * Returns whether one bundle's lane must be on the left of another's: it begins in the row in
   * which the other one ends.
   */
  private boolean isLeftOf(Bundle left, Bundle right) {
    return !back && left != right && left.from.contains(right.to);
  }

  private static boolean isTaken(int lane, Bundle by, List<Bundle> placed) {
    return placed.stream()
        .anyMatch(other ->
            other.lane == lane && other.first() <= by.last() && by.first() <= other.last());
  }

  private List<String> cells(List<Bundle> bundles, int rows) {
    int[][] lines = new int[rows][width];
    for (Bundle bundle : bundles) {
      int x = 2 * bundle.lane + 1;
      for (int y = bundle.first(); y < bundle.last(); y++) {
        lines[y][x] |= DOWN;
        lines[y + 1][x] |= UP;
      }
      for (int y : bundle.from) {
        across(lines[y], -1, x);
      }
      if (back) {
        across(lines[bundle.to], -1, x);
      } else {
        across(lines[bundle.to], x, width);
      }
    }
    List<String> drawn = new ArrayList<>();
    for (int[] line : lines) {
      StringBuilder text = new StringBuilder();
      for (int cell : line) {
        text.append((glyphs.unicode() ? UNICODE_LINES : ASCII_LINES).charAt(cell));
      }
      drawn.add(text.toString());
    }
    for (Bundle bundle : bundles) {
      String row = drawn.get(bundle.to);
      drawn.set(bundle.to, back ? head() + row.substring(1) : row.substring(0, width - 1) + head());
    }
    return drawn;
  }

  /** Draws from the cell after the left end to the right one; -1 and the width are the edges. */
  private static void across(int[] line, int left, int right) {
    for (int x = left; x < right; x++) {
      if (x >= 0) {
        line[x] |= RIGHT;
      }
      if (x + 1 < line.length) {
        line[x + 1] |= LEFT;
      }
    }
  }

  private char head() {
    if (back) {
      return glyphs.unicode() ? '◄' : '<';
    }
    return glyphs.unicode() ? '►' : '>';
  }
}
