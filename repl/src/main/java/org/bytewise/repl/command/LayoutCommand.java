package org.bytewise.repl.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bytewise.instruments.layout.LayoutPicture;
import org.bytewise.instruments.layout.LayoutTable;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bytewise layout}. */
@Command(
    name = "layout",
    header = "Show where each byte of an object goes.",
    description = {
      "",
      "Lists header, fields, gaps and padding of a type's objects, or of an expression's value, and"
          + " draws them byte by byte.",
      "",
      "  bytewise layout String",
      "  bytewise layout 'new int[3]' --vm compact-headers"
    })
final class LayoutCommand implements Callable<Integer> {
  private final BytewiseCommand root;

  @Mixin
  private final TargetOptions options;

  LayoutCommand(BytewiseCommand root) {
    this(root, new TargetOptions());
  }

  LayoutCommand(BytewiseCommand root, TargetOptions options) {
    this.root = root;
    this.options = options;
  }

  @Override
  public Integer call() {
    Reporter reporter = new Reporter(root);
    Measuring.Result result =
        new Measuring(root, reporter, "bytewise layout").measureConfirmed(options);
    if (options.isJson()) {
      reporter.json(JsonReport.layouts(result.rows()));
      return result.status();
    }
    List<String> lines = new ArrayList<>();
    for (Measuring.Row row : result.rows()) {
      lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
      lines.addAll(text(row.measured(), reporter));
    }
    reporter.plain(lines);
    return result.status();
  }

  private static List<String> text(Measured measured, Reporter reporter) {
    if (measured instanceof Measured.Primitive) {
      String size = Words.count(measured.shallowBytes(), "byte");
      return List.of(measured.type() + ": " + size + ", a value without a header");
    }
    ObjectLayout layout = measured instanceof Measured.OfValue value
        ? value.layout()
        : ((Measured.OfType) measured).layout();
    List<String> lines =
        new ArrayList<>(LayoutTable.of(layout, reporter.width(), reporter.glyphs()));
    // The picture ends in the same sum.
    lines.remove(layout.summary());
    lines.add("");
    lines.addAll(LayoutPicture.of(layout, reporter.width(), reporter.glyphs()));
    measured
        .confirmation()
        .line()
        .ifPresent(line -> lines.addAll(Lines.wrapped(line, reporter.width(), 0)));
    return lines;
  }
}
