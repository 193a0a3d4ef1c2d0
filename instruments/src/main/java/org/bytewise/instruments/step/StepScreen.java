package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.stepping.Stop;

/**
 * A stop as a picture that fills a screen: the source, the stack beside the heap, what happened
 * since the previous stop, and the keys. Immutable.
 */
record StepScreen(StepSources sources, int width, int height, Glyphs glyphs) {
  private static final int MOST_EVENT_ROWS = 3;
  private static final int MOST_COST_ROWS = 2;
  private static final int MOST_KEY_ROWS = 2;

  /** So many rows are kept for stack and heap, and their titles. */
  private static final int LEAST_MEMORY_ROWS = 4;

  private static final String INTERPRETED = "interpreted: the JIT removes nothing here";

  /**
   * Returns exactly {@code height} lines.
   *
   * @param opened whether collections and strings show their inner parts
   * @param status what is typed or said, which takes the place of the keys; empty for the keys
   */
  List<Line> lines(StepMoment moment, boolean opened, String status) {
    CostLines cost = new CostLines(sources, glyphs);
    List<Line> footer = new ArrayList<>();
    limited(cost.events(moment.stop(), width), MOST_EVENT_ROWS)
        .forEach(row -> footer.add(Line.of(row.style(), row.text())));
    String allocated = cost.allocated(moment.stop(), moment.before());
    limited(PanelRow.of(Style.RECEIPT, allocated, width, 2), MOST_COST_ROWS)
        .forEach(row -> footer.add(Line.of(row.style(), row.text())));
    footer.addAll(status.isEmpty() ? keys(opened) : status(status));

    int room = Math.max(0, height - 1 - footer.size());
    SourcePanel source = new SourcePanel(sources, width, glyphs);
    int wanted = source.wanted(moment.stop()) + source.further(moment.stop());
    int sourceRows = Math.min(wanted, Math.max(1, room / 3));
    sourceRows = Math.max(1, Math.min(sourceRows, room - LEAST_MEMORY_ROWS));
    List<Line> lines = new ArrayList<>();
    lines.add(heading(moment));
    lines.addAll(source.lines(moment.stop(), moment.before(), sourceRows));
    int memoryRows = Math.max(LEAST_MEMORY_ROWS, height - lines.size() - footer.size());
    lines.addAll(new StepView(sources, width, glyphs, opened)
        .lines(moment.stop(), moment.gone(), memoryRows));
    while (lines.size() + footer.size() < height) {
      lines.add(Line.EMPTY);
    }
    // On a screen too low for all of it, the keys go last.
    List<Line> all = new ArrayList<>(lines.subList(
        0, Math.max(0, Math.min(lines.size(), height - footer.size()))));
    all.addAll(footer);
    return all.subList(Math.max(0, all.size() - height), all.size());
  }

  private Line heading(StepMoment moment) {
    String step = title(moment);
    String rest = " " + glyphs.dot() + " " + INTERPRETED;
    String text = step.length() + rest.length() <= width
        ? rest
        : step.length() + 15 <= width ? " " + glyphs.dot() + " interpreted" : "";
    return new Line(List.of(new Span(Style.HEADING, step), new Span(Style.MUTED, text)));
  }

  private String title(StepMoment moment) {
    String title = "step " + Words.number(moment.at() + 1) + " of "
        + Words.number(moment.stops().size())
        + (moment.ended() ? "" : " so far");
    return moment.stop().reason() == Stop.Reason.END ? title + ", the end" : title;
  }

  private List<Line> status(String status) {
    return limited(PanelRow.of(Style.STRONG, status, width, 0), MOST_KEY_ROWS).stream()
        .map(row -> Line.of(row.style(), row.text()))
        .toList();
  }

  /** Returns the rows up to a number, with an ellipsis if there are more. */
  private List<PanelRow> limited(List<PanelRow> rows, int most) {
    if (rows.size() <= most) {
      return rows;
    }
    List<PanelRow> kept = new ArrayList<>(rows.subList(0, most));
    PanelRow last = kept.get(most - 1);
    int room = width - 1 - glyphs.ellipsis().length();
    String text = PanelRow.wrapped(last.text(), room, 0).get(0);
    kept.set(most - 1, new PanelRow(last.style(), text + " " + glyphs.ellipsis(), 0, 0));
    return kept;
  }

  private List<Line> keys(boolean opened) {
    List<String> keys = List.of(
        (glyphs.unicode() ? "↵ →" : "Enter") + " next",
        (glyphs.unicode() ? "←" : "Left") + " back",
        "o over",
        "u out",
        "g end",
        "/ line",
        opened ? "e fold" : "e open",
        "q leave");
    String text = String.join(
        "  ", keys.stream().map(key -> key.replace(' ', StepNames.KEPT_SPACE)).toList());
    return limited(PanelRow.of(Style.MUTED, text, width, 0), MOST_KEY_ROWS).stream()
        .map(row -> Line.of(row.style(), row.text()))
        .toList();
  }
}
