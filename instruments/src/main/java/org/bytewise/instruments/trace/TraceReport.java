package org.bytewise.instruments.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.bytewise.snippets.Transcript;

/**
 * The outcome of the code, what it allocated in order, and the receipt. Immutable.
 *
 * @param filter which of the objects are shown
 * @param files the names of the files that were written
 */
record TraceReport(
    Transcript transcript,
    TraceCollector.Collected collected,
    TraceFilter filter,
    List<String> files)
    implements Report {
  private static final int MOST_ROWS = 14;
  private static final int MOST_ROWS_OF_OTHERS = 3;
  private static final int MOST_OTHERS = 2;

  TraceReport {
    files = List.copyOf(files);
  }

  private AllocationProfile allocations() {
    return transcript.allocations();
  }

  private Evaluation last() {
    List<Evaluation> all = transcript.evaluations();
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  @Override
  public RunStatus ended() {
    return RunStatus.of(last());
  }

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    Outcomes outcomes = Outcomes.of(width, glyphs);
    List<Line> lines = new ArrayList<>();
    List<Evaluation> evaluations = transcript.evaluations();
    evaluations.forEach(evaluation -> lines.addAll(outcomes.result(evaluation)));
    if (evaluations.stream().anyMatch(Outcomes::ran) || collected.amount().objects() > 0) {
      lines.addAll(tables(width, glyphs));
      boolean found = collected.amount().objects() > 0;
      lines.addAll(new Receipts(width, glyphs)
          .allocated(found ? allocations().withoutTypes() : allocations()));
    }
    lines.addAll(outcomes.notes(
        new Answer(transcript, Collections.nCopies(evaluations.size(), Optional.empty()), "")));
    files.forEach(file -> add(lines, "written to " + file, width));
    return lines;
  }

  private List<Line> tables(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    List<TraceListing> others = collected.others();
    int forOthers = Math.min(MOST_OTHERS, others.size()) * MOST_ROWS_OF_OTHERS;
    String rest = files.isEmpty() ? "; --out FILE writes them all" : "";
    lines.addAll(
        new TraceTable(collected.main(), width, glyphs).lines(MOST_ROWS - forOthers, rest));
    for (TraceListing other : others.subList(0, Math.min(MOST_OTHERS, others.size()))) {
      boolean ended = other.thread().equals(TraceCollector.ENDED);
      add(lines, "in " + (ended ? "" : "thread ") + other.thread() + ":", width);
      lines.addAll(new TraceTable(other, width, glyphs).lines(MOST_ROWS_OF_OTHERS, rest));
    }
    if (others.size() > MOST_OTHERS) {
      Amount more = collected.unlisted();
      for (TraceListing other : others.subList(MOST_OTHERS, others.size())) {
        more = more.plus(other.amount());
      }
      add(lines, "other threads: " + amount(more) + rest, width);
    }
    if (!filter.isEmpty()) {
      Amount shown = collected.amount().plus(collected.unlisted());
      add(
          lines,
          "%s: %s".formatted(filter.words(), shown.objects() == 0 ? "no objects" : amount(shown)),
          width);
    }
    return lines;
  }

  private static void add(List<Line> lines, String text, int width) {
    lines.addAll(Lines.wrapped(text, Style.MUTED, width));
  }

  private static String amount(Amount amount) {
    return Words.amount(amount.objects(), amount.bytes());
  }

  @Override
  public Map<String, Object> data() {
    AllocationProfile allocations = allocations();
    Map<String, Object> data = Envelope.of(ended(), last(), allocations);
    data.put("objects", allocations.own().objects());
    data.put("bytes", allocations.own().bytes());
    data.put("exact", allocations.exact());
    data.putAll(listing(collected.main()));
    data.put("otherThreads", Envelope.amount(allocations.otherThreads()));
    data.put("threads", collected.others().stream().map(TraceReport::thread).toList());
    data.put("threadsLeftOut", Envelope.amount(collected.unlisted()));
    data.put("files", files);
    Envelope.withoutRun(
        data,
        transcript.evaluations(),
        List.of("objects", "bytes", "exact", "shown", "leftOut", "otherThreads", "threadsLeftOut"));
    return data;
  }

  private static Map<String, Object> thread(TraceListing listing) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("thread", listing.thread());
    data.putAll(listing(listing));
    return data;
  }

  private static Map<String, Object> listing(TraceListing listing) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("shown", Envelope.amount(listing.amount()));
    data.put("trace", parts(listing.parts()));
    data.put("leftOut", Envelope.amount(listing.leftOut()));
    return data;
  }

  private static List<Map<String, Object>> parts(List<TracePart> parts) {
    return parts.stream().map(TraceReport::part).toList();
  }

  private static Map<String, Object> part(TracePart part) {
    Map<String, Object> data = new LinkedHashMap<>();
    TracePart.One one = part instanceof TracePart.One single ? single : null;
    TracePart.Repeated repeated = part instanceof TracePart.Repeated several ? several : null;
    data.put("times", repeated == null ? 1 : repeated.times());
    data.putAll(Envelope.amount(part.amount()));
    data.put("number", one == null ? null : one.number());
    data.put("type", one == null ? null : one.object().type());
    data.put("snippet", one == null ? null : emptyAsNull(one.object().snippet()));
    data.put(
        "line", one == null || one.object().line() == 0 ? null : one.object().line());
    data.put("call", one == null ? null : emptyAsNull(one.object().call()));
    data.put("repeated", repeated == null ? List.of() : parts(repeated.parts()));
    return data;
  }

  private static String emptyAsNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
