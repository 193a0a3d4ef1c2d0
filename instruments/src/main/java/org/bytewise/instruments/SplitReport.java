package org.bytewise.instruments;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;

/** A report that can have both results and errors; the errors come last. Immutable. */
public interface SplitReport extends Report {
  @Override
  List<Line> results(int width, Glyphs glyphs);

  @Override
  List<Line> errors(int width, Glyphs glyphs);

  @Override
  default List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>(results(width, glyphs));
    lines.addAll(errors(width, glyphs));
    return lines;
  }
}
