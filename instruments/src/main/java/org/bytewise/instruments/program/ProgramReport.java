package org.bytewise.instruments.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.counting.Site;
import org.bytewise.counting.program.ProgramProfile;
import org.bytewise.counting.program.ProgramProfile.OwnLine;
import org.bytewise.counting.program.ProgramProfile.Proof;
import org.bytewise.counting.program.ProgramProfile.ThreadProfile;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.sites.SiteTree;
import org.bytewise.instruments.text.Fitting;
import org.bytewise.instruments.text.ScreenNames;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/**
 * What a program allocated: in all, by type, by line, by call path and by thread, with the proof.
 *
 * @param command what was run
 * @param files the files that were written
 */
public record ProgramReport(String command, ProgramOutcome outcome, List<String> files)
    implements Report {
  private static final int MOST_ROWS = 10;
  private static final int MOST_THREADS = 8;
  private static final double PER_CENT = 100.0;

  public ProgramReport {
    files = List.copyOf(files);
  }

  private ProgramProfile profile() {
    return outcome.profile();
  }

  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    add(lines, Style.HEADING, "profile of " + command, width, glyphs);
    lines.addAll(Lines.wrapped(total(), Style.FIGURE, width));
    Amount oneTime = profile().oneTime();
    if (oneTime.objects() > 0) {
      String once = "one-time, not included: " + amount(oneTime)
          + ", for loading, linking and initialising classes";
      lines.addAll(Lines.wrapped(once, Style.MUTED, width));
    }
    Amount leftOut = profile().leftOut();
    if (leftOut.objects() > 0) {
      String out = "left out, as asked: " + amount(leftOut);
      lines.addAll(Lines.wrapped(out, Style.MUTED, width));
    }
    proof().forEach(text -> lines.addAll(Lines.wrapped(text, Style.MUTED, width)));
    types(lines, width, glyphs);
    ownLines(lines, width, glyphs);
    if (!profile().sites().isEmpty()) {
      heading(lines, "By call", width, glyphs);
      List<Site> roots = profile().sites().stream()
          .map(site ->
              new Site(ScreenNames.of(site.name()), site.amount(), site.types(), site.children()))
          .toList();
      lines.addAll(SiteTree.ofProgram(roots, width, glyphs).lines());
    }
    threads(lines, width, glyphs);
    for (String file : files) {
      lines.addAll(Lines.wrapped("written to " + file, Style.MUTED, width));
    }
    return lines;
  }

  private String total() {
    String least = profile().proof().exact() ? "" : "at least ";
    return least + amount(profile().own()) + "; exit status " + outcome.status() + " after "
        + Words.duration(outcome.elapsed());
  }

  private static String amount(Amount amount) {
    return Words.amount(amount.objects(), amount.bytes());
  }

  /** Returns sentences on what is proven, and what is not. */
  private List<String> proof() {
    Proof proof = profile().proof();
    List<String> text = new ArrayList<>();
    if (proof.exact()) {
      text.add("exact: on every thread, the objects add up to the VM's own count of its bytes, "
          + Words.bytes(proof.seenBytes()) + " in all");
    } else {
      text.add("at least, because " + String.join("; ", proof.reasons()));
      double share =
          proof.seenBytes() == 0 ? 0 : PER_CENT * proof.provenBytes() / proof.seenBytes();
      text.add(String.format(
          Locale.ROOT,
          "proven: %s of the %s seen (%.1f%%), by the VM's own counts for their threads",
          Words.bytes(proof.provenBytes()),
          Words.bytes(proof.seenBytes()),
          share));
    }
    if (proof.vmBytes() > 0) {
      text.add("not included: " + Words.bytes(proof.vmBytes())
          + " of the VM's compilers, which the VM does not count by thread");
    }
    if (profile().folded()) {
      text.add("the program has so many call paths that the innermost calls of some are missing");
    }
    return text;
  }

  private static void heading(List<Line> lines, String text, int width, Glyphs glyphs) {
    lines.add(Line.EMPTY);
    add(lines, Style.HEADING, text, width, glyphs);
  }

  private static void add(List<Line> lines, Style style, String text, int width, Glyphs glyphs) {
    lines.add(Line.of(style, Fitting.fit(text, width, glyphs.cut())));
  }

  private void types(List<Line> lines, int width, Glyphs glyphs) {
    List<TypeAmount> types = profile().byType();
    if (types.isEmpty()) {
      return;
    }
    heading(lines, "By type", width, glyphs);
    FigureRows rows = new FigureRows(profile().own().bytes());
    types.stream()
        .limit(MOST_ROWS)
        .forEach(type -> rows.add(type.amount(), ScreenNames.of(type.type())));
    Amount rest =
        types.stream().skip(MOST_ROWS).map(TypeAmount::amount).reduce(Amount.ZERO, Amount::plus);
    if (types.size() > MOST_ROWS) {
      rows.add(rest, Words.count(types.size() - MOST_ROWS, "more type"));
    }
    lines.addAll(rows.lines(width, glyphs));
  }

  private void ownLines(List<Line> lines, int width, Glyphs glyphs) {
    List<OwnLine> all = profile().byLine();
    if (all.isEmpty()) {
      return;
    }
    heading(lines, "By line of the program's own classes", width, glyphs);
    FigureRows rows = new FigureRows(profile().own().bytes());
    for (OwnLine line : all.subList(0, Math.min(MOST_ROWS, all.size()))) {
      String types = ScreenNames.of(line.types().get(0).type())
          + (line.types().size() == 1
              ? ""
              : ", " + Words.count(line.types().size() - 1, "more type"));
      rows.add(line.amount(), line.line() + " " + ScreenNames.of(line.method()) + ": " + types);
    }
    if (all.size() > MOST_ROWS) {
      Amount rest =
          all.stream().skip(MOST_ROWS).map(OwnLine::amount).reduce(Amount.ZERO, Amount::plus);
      rows.add(rest, Words.count(all.size() - MOST_ROWS, "more line"));
    }
    lines.addAll(rows.lines(width, glyphs));
  }

  private void threads(List<Line> lines, int width, Glyphs glyphs) {
    List<ThreadProfile> all = profile().threads();
    if (all.isEmpty()) {
      return;
    }
    heading(lines, "By thread", width, glyphs);
    FigureRows rows = new FigureRows(profile().own().bytes());
    int shown = all.size() <= MOST_THREADS ? all.size() : MOST_THREADS - 1;
    for (ThreadProfile thread : all.subList(0, shown)) {
      rows.add(thread.own(), name(thread) + ": " + verdict(thread));
    }
    if (shown < all.size()) {
      Amount rest = Amount.ZERO;
      boolean exact = true;
      boolean agree = true;
      long count = 0;
      for (ThreadProfile thread : all.subList(shown, all.size())) {
        rest = rest.plus(thread.own());
        exact &= thread.exact();
        agree &= thread.agrees();
        count += thread.threads();
      }
      rows.add(
          rest,
          Words.count(count, "more thread") + ": "
              + (exact ? "exact" : agree ? "exact or still running" : "some not exact"));
    }
    lines.addAll(rows.lines(width, glyphs));
  }

  private static String name(ThreadProfile thread) {
    return thread.threads() > 1
        ? Words.number(thread.threads()) + " " + thread.name()
        : thread.name();
  }

  private static String verdict(ThreadProfile thread) {
    if (thread.exact()) {
      return "exact";
    }
    return thread.agrees() ? "still running at the end" : "not exact";
  }

  @Override
  public Map<String, Object> data() {
    Proof proof = profile().proof();
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("command", command);
    data.put("exitStatus", outcome.status());
    data.put("elapsedNanos", outcome.elapsed().toNanos());
    data.put("objects", profile().own().objects());
    data.put("bytes", profile().own().bytes());
    data.put("exact", proof.exact());
    data.put("reasons", proof.reasons());
    data.put("oneTime", Envelope.amount(profile().oneTime()));
    data.put("leftOut", Envelope.amount(profile().leftOut()));
    data.put("seenBytes", proof.seenBytes());
    data.put("provenBytes", proof.provenBytes());
    data.put("vmBytes", proof.vmBytes());
    data.put("toolBytes", proof.toolBytes());
    data.put("recorder", proof.recorder());
    data.put("byType", Envelope.byType(profile().byType()));
    data.put("oneTimeByType", Envelope.byType(profile().oneTimeByType()));
    data.put("lines", profile().byLine().stream().map(ProgramReport::line).toList());
    data.put("sites", sites(profile().sites()));
    data.put("threads", profile().threads().stream().map(ProgramReport::thread).toList());
    data.put("files", files);
    return data;
  }

  private static Map<String, Object> line(OwnLine line) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("line", line.line());
    data.put("method", line.method());
    data.putAll(Envelope.amount(line.amount()));
    data.put("byType", Envelope.byType(line.types()));
    return data;
  }

  private static List<Object> sites(List<Site> sites) {
    List<Object> all = new ArrayList<>();
    for (Site site : sites) {
      Map<String, Object> data = new LinkedHashMap<>();
      data.put("name", site.name());
      data.putAll(Envelope.amount(site.amount()));
      data.put("byType", Envelope.byType(site.types()));
      data.put("sites", sites(site.children()));
      all.add(data);
    }
    return all;
  }

  private static Map<String, Object> thread(ThreadProfile thread) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", thread.name());
    data.put("threads", thread.threads());
    data.putAll(Envelope.amount(thread.own()));
    data.put("oneTime", Envelope.amount(thread.oneTime()));
    data.put("seenBytes", thread.seenBytes());
    data.put("countedLeastBytes", thread.countedLeast());
    data.put("countedMostBytes", thread.countedMost());
    data.put("exact", thread.exact());
    return data;
  }
}
