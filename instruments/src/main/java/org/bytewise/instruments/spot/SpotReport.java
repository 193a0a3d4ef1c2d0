package org.bytewise.instruments.spot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.text.Outcomes;
import org.bytewise.instruments.text.Receipts;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Evaluation;
import org.bytewise.snippets.Spot;
import org.bytewise.snippets.Spotted;
import org.bytewise.snippets.Spotted.Missed;

/**
 * The source with its marks, confirmed or not by running it. Immutable.
 *
 * @param source the code in question
 */
record SpotReport(String source, Spotted spotted) implements Report {
  private static final int MOST_MISSED = 4;

  /** Matches the package in front of a class name. */
  private static final String PACKAGE = "\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])";

  private AllocationProfile allocations() {
    return spotted.transcript().allocations();
  }

  private Evaluation last() {
    List<Evaluation> all = spotted.transcript().evaluations();
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  @Override
  public RunStatus ended() {
    return RunStatus.of(last());
  }

  /** What the marks explain. */
  private Amount found() {
    return spotted.spots().stream().map(Spot::measured).reduce(Amount.ZERO, Amount::plus);
  }

  private Amount missed() {
    return spotted.missed().stream().map(Missed::amount).reduce(Amount.ZERO, Amount::plus);
  }

  private long places(boolean confirmedOnly) {
    return spotted.spots().stream()
        .filter(Spot::isExpected)
        .filter(spot -> !confirmedOnly || spot.isConfirmed())
        .count();
  }

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    Outcomes outcomes = Outcomes.of(width, glyphs);
    List<Line> lines = new ArrayList<>();
    List<Evaluation> evaluations = spotted.transcript().evaluations();
    if (ended() != RunStatus.REJECTED || !spotted.spots().isEmpty()) {
      lines.addAll(new MarkedSource(width, glyphs).lines(source, spotted.spots()));
    }
    evaluations.stream()
        .filter(one -> !one.succeeded() || (one == last() && one instanceof Evaluation.Value))
        .forEach(one -> lines.addAll(outcomes.result(one)));
    if (evaluations.stream().anyMatch(Outcomes::ran)) {
      lines.addAll(comparison(width, glyphs));
      lines.addAll(new Receipts(width, glyphs).allocated(allocations()));
    } else if (ended() == RunStatus.OK) {
      lines.add(Line.of(Style.MUTED, "nothing ran: only declarations"));
    }
    lines.addAll(outcomes.notes(new Answer(
        spotted.transcript(), Collections.nCopies(evaluations.size(), Optional.empty()), "")));
    return lines;
  }

  private List<Line> comparison(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    long places = places(false);
    String marks = places == 0
        ? "nothing to mark"
        : Words.count(places, "mark") + ", " + places(true) + " confirmed";
    lines.add(Line.of(
        Style.PLAIN, marks + (spotted.missed().isEmpty() ? ", nothing missed" : ", and missed:")));
    boolean several = source.indexOf('\n') >= 0;
    for (Missed one : spotted.missed().stream().limit(MOST_MISSED).toList()) {
      String text = "%s %s%s, %s%s%s"
          .formatted(
              Words.type(one.type()),
              glyphs.unicode() ? "×" : "x",
              Words.number(one.amount().objects()),
              Words.bytes(one.amount().bytes()),
              one.in().isEmpty() ? "" : " in " + one.in().replaceAll(PACKAGE, ""),
              several && one.line() > 0 ? ", line " + one.line() : "");
      Lines.wrapped(text, width - 2, 2)
          .forEach(part -> lines.add(Line.of(Style.HINT, "  " + part)));
    }
    int more = spotted.missed().size() - MOST_MISSED;
    if (more > 0) {
      Amount rest = spotted.missed().stream()
          .skip(MOST_MISSED)
          .map(Missed::amount)
          .reduce(Amount.ZERO, Amount::plus);
      lines.add(Line.of(
          Style.MUTED,
          "  " + glyphs.ellipsis() + " " + Words.count(rest.objects(), "more object") + ", "
              + Words.bytes(rest.bytes())));
    }
    return lines;
  }

  @Override
  public Map<String, Object> data() {
    AllocationProfile allocations = allocations();
    Map<String, Object> data = Envelope.of(ended(), last(), allocations);
    data.put("spots", spotted.spots().stream().map(SpotReport::spot).toList());
    data.put("found", places(false));
    data.put("confirmed", places(true));
    data.put("unconfirmed", places(false) - places(true));
    data.put("foundObjects", found().objects());
    data.put("foundBytes", found().bytes());
    data.put("objects", allocations.own().objects());
    data.put("bytes", allocations.own().bytes());
    data.put("exact", allocations.exact());
    data.put("missedObjects", missed().objects());
    data.put("missedBytes", missed().bytes());
    data.put("missed", spotted.missed().stream().map(SpotReport::missed).toList());
    Envelope.withoutRun(
        data,
        spotted.transcript().evaluations(),
        List.of("objects", "bytes", "exact", "missedObjects", "missedBytes"));
    return data;
  }

  private static Map<String, Object> spot(Spot spot) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("line", spot.line());
    data.put("column", spot.column());
    data.put("code", spot.code());
    data.put("kind", lower(spot.kind()));
    data.put("allocates", lower(spot.certainty()));
    data.put("why", spot.why());
    data.put("confirmed", spot.isConfirmed());
    data.putAll(Envelope.amount(spot.measured()));
    return data;
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> missed(Missed missed) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("line", missed.line() == 0 ? null : missed.line());
    data.put("type", missed.type());
    data.put("in", missed.in().isEmpty() ? null : missed.in());
    data.putAll(Envelope.amount(missed.amount()));
    return data;
  }
}
