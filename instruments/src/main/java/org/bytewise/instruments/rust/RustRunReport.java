package org.bytewise.instruments.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.instruments.Envelope;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/** The receipt of a snippet of Rust. What it printed has been shown while it ran. */
record RustRunReport(String code, RustRun run, RustSource source) implements Report {
  @Override
  public List<Line> lines(int width, Glyphs glyphs) {
    List<Line> lines = new ArrayList<>();
    run.receipt()
        .ifPresentOrElse(
            receipt -> receipt(receipt, width, glyphs, lines),
            () -> lines.addAll(Lines.wrapped(
                "the code " + run.reason() + "; its allocations were not counted",
                Style.WRONG,
                width)));
    if (run.dropped() > 0) {
      lines.addAll(Lines.wrapped(
          Words.count(run.dropped(), "more character") + " of output not shown",
          Style.MUTED,
          width));
    }
    lines.addAll(Lines.wrapped(source.line(), Style.MUTED, width));
    return lines;
  }

  private static void receipt(
      RustRun.RustReceipt receipt, int width, Glyphs glyphs, List<Line> lines) {
    boolean hasValue = !receipt.type().equals("()");
    if (hasValue) {
      receipt.value().ifPresent(value -> value(value, width, lines));
      lines.addAll(Lines.wrapped(
          "%s in place %s %s".formatted(Words.bytes(receipt.size()), glyphs.dot(), receipt.type()),
          Style.RECEIPT,
          width,
          "  "));
    }
    String requests = RustText.requests(receipt.blocks(), receipt.reallocations(), receipt.bytes());
    String peak =
        receipt.peak() > 0 ? "; at most " + Words.bytes(receipt.peak()) + " at a time" : "";
    lines.addAll(Lines.wrapped("allocated " + requests + peak, Style.RECEIPT, width, "  "));
    if (hasValue && receipt.kept().blocks() > 0) {
      lines.addAll(Lines.wrapped(
          "kept by the value or leaked: " + RustText.amount(receipt.kept()),
          Style.RECEIPT,
          width,
          "  "));
    }
    lines.addAll(Lines.wrapped(
        "still allocated at the end: " + RustText.amount(receipt.left()),
        Style.RECEIPT,
        width,
        "  "));
  }

  private static void value(String value, int width, List<Line> lines) {
    String arrow = "==> ";
    List<String> parts = new ArrayList<>();
    value.lines().forEach(line -> parts.addAll(Lines.wrapped(line, width - arrow.length(), 0)));
    for (int i = 0; i < parts.size(); i++) {
      lines.add(new Line(List.of(
          new Span(Style.MUTED, i == 0 ? arrow : " ".repeat(arrow.length())),
          new Span(Style.CODE, parts.get(i)))));
    }
  }

  @Override
  public Map<String, Object> data() {
    Map<String, Object> data = RustData.of(run.status(), run.reason(), code, "snippet", source);
    data.put("code", code);
    data.put("output", run.output());
    if (run.status() == RunStatus.THREW) {
      data.put("exception", Envelope.exception("panic", run.reason()));
    }
    run.receipt().ifPresent(receipt -> {
      data.put("value", receipt.value().orElse(null));
      data.put("type", receipt.type());
      data.put("sizeBytes", receipt.size());
      data.put("blocks", receipt.blocks());
      data.put("reallocations", receipt.reallocations());
      data.put("bytes", receipt.bytes());
      data.put("peakBytes", receipt.peak());
      data.put("kept", RustData.amount(receipt.kept()));
      data.put("left", RustData.amount(receipt.left()));
    });
    return data;
  }

  @Override
  public RunStatus ended() {
    return run.status();
  }
}
