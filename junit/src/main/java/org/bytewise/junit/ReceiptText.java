package org.bytewise.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.counting.GroupedNumber;
import org.bytewise.junit.internal.vm.CountSeries;
import org.bytewise.junit.internal.vm.ExactCount;
import org.bytewise.junit.internal.vm.ExactCount.OfLine;
import org.bytewise.junit.internal.vm.ExactCount.OfType;
import org.bytewise.junit.internal.vm.ExactCount.Sum;

/**
 * Writes a count as a receipt: what, where, and what is not part of the bill. Its lines have at
 * most 80 columns, unless a path needs more. Not thread-safe.
 */
final class ReceiptText {
  /** The number of types and of lines that are listed. */
  private static final int MOST = 12;

  private static final int WIDTH = 12;

  /** The width of the column with files and line numbers. */
  private static final int PLACE = 28;

  private final StringBuilder text = new StringBuilder();

  static String objects(long objects) {
    return objects == 1 ? "1 object" : GroupedNumber.of(objects) + " objects";
  }

  static String bytes(long bytes) {
    return bytes == 1 ? "1 byte" : GroupedNumber.of(bytes) + " bytes";
  }

  private static String signed(long number, String amount) {
    return (number < 0 ? "-" : "+") + amount;
  }

  static String sum(Sum sum) {
    return objects(sum.objects()) + " and " + bytes(sum.bytes());
  }

  /** Adds a line. */
  ReceiptText line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** Adds a sentence, which may take several lines, each indented like the first. */
  ReceiptText sentence(String sentence) {
    ReceiptLines.wrapped(sentence, 0).forEach(this::line);
    return this;
  }

  /** Adds a row of the table whose columns are objects and bytes. */
  private ReceiptText row(String objects, String bytes, String what) {
    String figures = " ".repeat(Math.max(0, WIDTH - objects.length()))
        + objects
        + " ".repeat(Math.max(2, WIDTH - bytes.length()))
        + bytes;
    ReceiptLines.joined(figures, 0, what).forEach(this::line);
    return this;
  }

  private ReceiptText row(Sum sum, String what) {
    return row(GroupedNumber.of(sum.objects()), GroupedNumber.of(sum.bytes()), what);
  }

  private static String limit(long limit) {
    return limit == AllocatesAtMost.UNLIMITED ? "-" : GroupedNumber.of(limit);
  }

  /** Adds the table of a budget and what was counted. */
  ReceiptText table(AllocationBudget budget, ExactCount count) {
    line("");
    row("objects", "bytes", "");
    row(limit(budget.objects()), limit(budget.bytes()), "budget");
    row(count.own(), count.doubt().isEmpty() ? "allocated" : "allocated at least");
    return this;
  }

  /** Adds the table of figures that were kept and what was counted. */
  ReceiptText table(Sum kept, ExactCount count) {
    line("");
    row("objects", "bytes", "");
    row(kept, "kept");
    row(count.own(), "allocated");
    return this;
  }

  /** Adds the table of what was counted. */
  ReceiptText table(ExactCount count) {
    line("");
    row("objects", "bytes", "");
    row(count.own(), count.doubt().isEmpty() ? "allocated" : "allocated at least");
    return this;
  }

  /** Adds the types. */
  ReceiptText types(List<OfType> types) {
    if (types.isEmpty()) {
      return this;
    }
    line("");
    types.stream().limit(MOST).forEach(type -> row(type.sum(), type.type()));
    return more(types.size(), "types");
  }

  /** Adds the types of which there are more than there were. */
  ReceiptText news(Map<String, Sum> kept, List<OfType> types) {
    List<String> news = new ArrayList<>();
    for (OfType type : types) {
      Sum before = kept.getOrDefault(type.type(), Sum.ZERO);
      long objects = type.sum().objects() - before.objects();
      long bytes = type.sum().bytes() - before.bytes();
      if (objects > 0 || bytes > 0) {
        news.add("%s, %s  %s%s"
            .formatted(
                signed(objects, objects(Math.abs(objects))),
                signed(bytes, bytes(Math.abs(bytes))),
                ReceiptLines.shortened(type.type()),
                before.equals(Sum.ZERO) ? ", new" : ""));
      }
    }
    if (!news.isEmpty()) {
      line("");
      line("  More than kept:");
      news.stream()
          .limit(MOST)
          .forEach(one -> ReceiptLines.wrapped("    " + one, 2).forEach(this::line));
      more(news.size(), "types");
    }
    return this;
  }

  private ReceiptText more(int size, String what) {
    return size > MOST
        ? line("    and %s more %s".formatted(GroupedNumber.of(size - MOST), what))
        : this;
  }

  /** Adds the lines: each of the test, with the lines of the project that it led to. */
  ReceiptText lines(List<OfLine> lines, SourceText sources) {
    Map<String, List<OfLine>> byTestLine = new LinkedHashMap<>();
    lines.stream()
        .limit(MOST)
        .forEach(line -> byTestLine
            .computeIfAbsent(
                place("  ", line.testClass(), line.testLine(), sources), key -> new ArrayList<>())
            .add(line));
    byTestLine.forEach((testLine, there) -> {
      line("");
      line(testLine);
      addBelow(there, sources);
    });
    return more(lines.size(), "places");
  }

  /** Adds what a line of the test led to, by the lines of the project that did it. */
  private void addBelow(List<OfLine> there, SourceText sources) {
    Map<String, List<OfLine>> byLine = new LinkedHashMap<>();
    for (OfLine line : there) {
      boolean inTest = line.className().equals(line.testClass()) && line.line() == line.testLine();
      String place = inTest ? "" : place("    ", line.className(), line.line(), sources);
      byLine.computeIfAbsent(place, key -> new ArrayList<>()).add(line);
    }
    byLine.forEach((place, objects) -> {
      if (!place.isEmpty()) {
        line(place);
      }
      objects.forEach(one -> ReceiptLines.wrapped(
              "      %s, %s: %s%s"
                  .formatted(
                      objects(one.sum().objects()),
                      bytes(one.sum().bytes()),
                      ReceiptLines.shortened(one.type()),
                      by(one)),
              2)
          .forEach(this::line));
    });
  }

  /** Returns a place in the project with the text of that line, as one line or two. */
  private static String place(String indent, String className, int line, SourceText sources) {
    if (className.isEmpty()) {
      return indent + "where no line of the project is known";
    }
    String place = indent + SourceText.place(className, line);
    return String.join(
        "\n", ReceiptLines.joined(place, indent.length() + PLACE, sources.text(className, line)));
  }

  private static String by(OfLine line) {
    if (line.called().isEmpty()) {
      return "";
    }
    // Behind the operator + there are classes that the JDK generates.
    boolean joined = line.called().startsWith("java.lang.invoke.")
        && (line.type().equals("java.lang.String") || line.type().equals("byte[]"));
    return ", by " + (joined ? "string concatenation" : ReceiptLines.shortened(line.called()));
  }

  /** Adds what is not part of the figures, and how they were obtained. */
  ReceiptText footer(CountSeries series, CountingMode mode) {
    line("");
    ExactCount last = series.last();
    if (series.first().oneTime().objects() > 0) {
      sentence("  Apart from that, the first execution loaded, linked and initialised: "
          + sum(series.first().oneTime()) + ".");
    }
    if (last.others().objects() > 0) {
      sentence("  Other threads are not part of it: " + sum(last.others()) + ".");
    }
    if (last.direct() > 0) {
      sentence("  Direct buffers outside the heap: " + bytes(last.direct()) + ".");
    }
    String how = mode == CountingMode.STEADY
        ? "after the optimizing compiler was done with it"
        : "as written, without the optimizing compiler";
    return sentence(
        last.doubt().isEmpty()
            ? "  Counted %s; %s, the last %s alike; every byte is accounted for."
                .formatted(how, executions(series), CountSeries.ALIKE)
            : "  Counted %s; at least that much, because %s.".formatted(how, last.doubt()));
  }

  private static String executions(CountSeries series) {
    return "%s executions".formatted(series.executions());
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing();
  }
}
