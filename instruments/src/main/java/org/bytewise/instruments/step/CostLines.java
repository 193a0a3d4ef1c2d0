package org.bytewise.instruments.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.stepping.LineCost;
import org.bytewise.snippets.stepping.Stop;
import org.bytewise.snippets.stepping.ThreadView;

/** Words for what happened between the previous stop of a thread and this one. */
record CostLines(StepSources sources, Glyphs glyphs) {

  /**
   * Returns what was allocated, as one sentence.
   *
   * @param before the stops before this one
   */
  String allocated(Stop stop, List<Stop> before) {
    LineCost cost = stop.cost();
    String who = who(stop, before);
    if (who.isEmpty()) {
      return "nothing has run yet";
    }
    if (cost.objects() < 0 || cost.bytes() < 0) {
      return who + ": allocations unknown" + reason(cost);
    }
    String amount = cost.objects() == 0 ? "nothing" : Words.amount(cost.objects(), cost.bytes());
    List<String> types = new ArrayList<>();
    for (LineCost.OfType type : cost.byType()) {
      long others = type.objects() - inTraces(cost, type.type());
      if (others > 0) {
        types.add(times(StepNames.type(type.type()), others));
      }
    }
    long arrays = cost.traces().stream().mapToLong(LineCost.OfType::objects).sum();
    if (arrays > 0) {
      types.add(times("stack-trace arrays", arrays));
    }
    String text = who + " allocated " + (cost.exact() || cost.objects() == 0 ? "" : "at least ")
        + amount + (cost.exact() || cost.objects() > 0 ? "" : " that was counted")
        + (types.isEmpty() ? "" : ": " + String.join(", ", types));
    if (cost.oneTimeBytes() > 0) {
      text += " (one-time allocations apart: " + Words.bytes(cost.oneTimeBytes()) + ")";
    }
    return text + (cost.exact() ? "" : reason(cost));
  }

  private String times(String what, long objects) {
    return what + StepNames.KEPT_SPACE + glyphs.times() + Words.number(objects);
  }

  private static long inTraces(LineCost cost, String type) {
    return cost.traces().stream()
        .filter(one -> one.type().equals(type))
        .mapToLong(LineCost.OfType::objects)
        .sum();
  }

  private static String reason(LineCost cost) {
    return cost.reason() == null ? "" : ", because " + VisibleText.of(cost.reason());
  }

  /** Returns the line at which the thread stopped before; empty if it did not. */
  private String who(Stop stop, List<Stop> before) {
    Optional<String> thread = thread(stop);
    for (int i = before.size() - 1; i >= 0; i--) {
      boolean same = thread.isEmpty() || thread(before.get(i)).equals(thread);
      if (same && before.get(i).line().isPresent()) {
        StepSources.Place place = sources.find(before.get(i).line().get());
        String title = place.title().isEmpty() ? "" : " of " + place.title();
        return "line " + place.number() + title;
      }
    }
    return "";
  }

  private static Optional<String> thread(Stop stop) {
    return stop.threads().stream().findFirst().map(ThreadView::name);
  }

  /** Returns what else happened: an exception, output. */
  List<PanelRow> events(Stop stop, int width) {
    List<PanelRow> rows = new ArrayList<>();
    stop.exception()
        .ifPresent(exception -> rows.addAll(PanelRow.of(
            Style.WRONG,
            (stop.reason() == Stop.Reason.EXCEPTION ? "leaving: " : "threw ")
                + VisibleText.of(exception),
            width,
            2)));
    if (!stop.output().isEmpty()) {
      rows.addAll(
          PanelRow.of(Style.PLAIN, "printed " + VisibleText.quoted(stop.output()), width, 2));
    }
    return rows;
  }
}
