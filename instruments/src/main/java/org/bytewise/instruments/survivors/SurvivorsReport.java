package org.bytewise.instruments.survivors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.survivors.Survivors.Certainty;
import org.bytewise.instruments.text.Outcomes;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;
import org.bytewise.snippets.Evaluation;

/** The outcome of the code, its allocations, and which of them survive. */
public record SurvivorsReport(Survivors.Watched watched) implements Report {
  /** What it has of its own, besides the envelope. */
  static final List<String> KEYS = List.of(
      "objects",
      "bytes",
      "exact",
      "byType",
      "survivors",
      "survivingObjects",
      "survivingBytes",
      "survivorsExact");

  private static final String INDENT = "  ";
  private static final int MOST_TYPES = 6;
  private static final String JSON_ARROW = "→";
  private static final String JSON_ELLIPSIS = "…";

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    Outcomes outcomes = Outcomes.of(width, glyphs);
    Answer answer = watched.answer();
    List<Line> lines = new ArrayList<>();
    List<Evaluation> all = answer.transcript().evaluations();
    for (Evaluation evaluation : all) {
      lines.addAll(outcomes.result(evaluation));
    }
    if (all.stream().anyMatch(Outcomes::ran)) {
      lines.addAll(outcomes.receipts().allocated(answer.transcript().allocations()));
    }
    watched.survivors().ifPresent(found -> lines.addAll(survived(found, width, glyphs)));
    lines.addAll(outcomes.notes(answer));
    return lines;
  }

  /** Returns the lines about survivors. */
  public static List<Line> survived(Survivors found, int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    lines.addAll(receipt(summary(found, glyphs), width));
    List<Survivors.OfType> shown =
        found.byType().subList(0, Math.min(MOST_TYPES, found.byType().size()));
    int figures = shown.stream().mapToInt(one -> figures(one).length()).max().orElse(0);
    int types =
        shown.stream().mapToInt(one -> Words.type(one.type()).length()).max().orElse(0);
    for (Survivors.OfType one : shown) {
      lines.addAll(row(one, figures, types, width, glyphs));
    }
    if (shown.size() < found.byType().size()) {
      int rest = found.byType().size() - shown.size();
      lines.addAll(receipt(INDENT + Words.count(rest, "more type"), width));
    }
    if (found.firstTime().objects() > 0) {
      lines.addAll(
          receipt("one-time allocations that survived: " + amount(found.firstTime()), width));
    }
    return lines;
  }

  private static String summary(Survivors found, Glyphs glyphs) {
    String figures = found.all().objects() == 0 ? "nothing" : amount(found.all());
    return switch (found.certainty()) {
      case EXACT -> "survived: " + figures + " " + (glyphs.unicode() ? "·" : "-") + " exact";
      case AT_LEAST -> "survived: at least " + figures + ", because " + found.reason();
      case ABOUT -> "survived: about " + figures + ", because " + found.reason();
    };
  }

  private static List<Line> row(
      Survivors.OfType one, int figures, int types, int width, Glyphs glyphs) {
    String start = INDENT.repeat(2) + padded(figures(one), figures) + INDENT;
    String type = Words.type(one.type());
    String arrow = glyphs.unicode() ? JSON_ARROW : "->";
    String held = "held by " + HeldThrough.text(one.path(), arrow, glyphs.ellipsis());
    String whole = start + padded(type, types) + INDENT + held;
    if (whole.length() <= width) {
      return List.of(Line.of(Style.RECEIPT, whole));
    }
    List<Line> lines = new ArrayList<>();
    String indent = INDENT.repeat(3);
    if (start.length() + type.length() <= width) {
      lines.add(Line.of(Style.RECEIPT, start + type));
    } else {
      lines.add(Line.of(Style.RECEIPT, start.stripTrailing()));
      lines.add(Line.of(Style.RECEIPT, indent + type));
    }
    for (String part : Lines.wrapped(held, Math.max(1, width - indent.length()), 2)) {
      lines.add(Line.of(Style.RECEIPT, indent + part));
    }
    return lines;
  }

  private static String figures(Survivors.OfType one) {
    return amount(one.amount());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String amount(Amount amount) {
    return Words.amount(amount.objects(), amount.bytes());
  }

  private static List<Line> receipt(String text, int width) {
    return Lines.wrapped(text, width - INDENT.length(), 2).stream()
        .map(line -> Line.of(Style.RECEIPT, INDENT + line))
        .toList();
  }

  @Override
  public Map<String, Object> data() {
    AllocationProfile profile = watched.answer().transcript().allocations();
    Map<String, Object> data = Envelope.of(ended(), watched.answer().last().orElse(null), profile);
    data.put("objects", profile.own().objects());
    data.put("bytes", profile.own().bytes());
    data.put("exact", profile.exact());
    data.put("byType", Envelope.byType(profile));
    Optional<Survivors> found = watched.survivors();
    data.put("survivors", found.map(SurvivorsReport::data).orElse(null));
    data.put("survivingObjects", found.map(s -> s.all().objects()).orElse(null));
    data.put("survivingBytes", found.map(s -> s.all().bytes()).orElse(null));
    data.put("survivorsExact", found.map(s -> s.certainty() == Certainty.EXACT).orElse(null));
    Envelope.withoutRun(data, watched.answer().transcript().evaluations(), KEYS);
    return data;
  }

  /** Returns the data on survivors, without the allocations: {@code objects}, {@code bytes}, … */
  public static Map<String, Object> data(Survivors found) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("objects", found.all().objects());
    data.put("bytes", found.all().bytes());
    data.put("byType", types(found));
    data.put("exact", found.certainty() == Certainty.EXACT);
    data.put("reason", found.reason());
    data.put("oneTime", Envelope.amount(found.firstTime()));
    return data;
  }

  private static List<Map<String, Object>> types(Survivors found) {
    List<Map<String, Object>> types = new ArrayList<>();
    for (Survivors.OfType one : found.byType()) {
      Map<String, Object> type = new LinkedHashMap<>();
      type.put("type", one.type());
      type.putAll(Envelope.amount(one.amount()));
      type.put("heldThrough", HeldThrough.text(one.path(), JSON_ARROW, JSON_ELLIPSIS));
      types.add(type);
    }
    return types;
  }

  @Override
  public RunStatus ended() {
    return RunStatus.of(watched.answer().last().orElse(null));
  }
}
