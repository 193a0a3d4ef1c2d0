package org.bytewise.repl.prompt.slash;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Fold;
import org.bytewise.screen.Line;

/** Divides lines that do not fit on one screen into pages. */
final class Paging {
  /**
   * A page with less than this part of it full goes on with the next group, even if that breaks.
   */
  private static final int FULL_ENOUGH = 4;

  private Paging() {}

  /**
   * Pages in which groups of lines stay together where they fit, unless a page would stay almost
   * empty for it.
   *
   * @param groups each with the empty line that ends it, if it has one
   */
  static Screen.Pages pages(Screen screen, List<List<Line>> groups) {
    int height = screen.height();
    List<List<Line>> pages = new ArrayList<>();
    List<Line> page = new ArrayList<>();
    for (List<Line> group : groups) {
      List<Line> fitting = Fold.lines(group, screen.width());
      boolean whole = fitting.size() <= height && FULL_ENOUGH * page.size() >= height;
      if (whole && page.size() + fitting.size() > height) {
        pages.add(List.copyOf(page));
        page.clear();
      }
      for (Line line : fitting) {
        if (page.size() == height) {
          pages.add(List.copyOf(page));
          page.clear();
        }
        page.add(line);
      }
    }
    pages.add(page);
    return new Screen.Pages(pages);
  }
}
