package org.bytewise.repl.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.layout.VmModel;
import org.bytewise.screen.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bytewise sizeof}. */
@Command(
    name = "sizeof",
    aliases = "size_of",
    header = "Tell how many bytes a type or a value takes.",
    description = {
      "",
      "For a type: the bytes of one object, header and padding included. For an expression: the"
          + " bytes of its value, and of all objects that can be reached from it. In zsh and bash,"
          + " put quotes around what has brackets or spaces.",
      "",
      "  bytewise sizeof String int 'new int[3]' HashMap.Node",
      "  bytewise sizeof 'new HashMap<>(Map.of(1, 2))' --format json",
      "  bytewise sizeof Integer --vm all",
      "  bytewise sizeof Integer -R-XX:-UseCompressedOops"
    })
final class SizeofCommand implements Callable<Integer> {
  private final BytewiseCommand root;

  @Mixin
  private final TargetOptions options;

  SizeofCommand(BytewiseCommand root) {
    this(root, new TargetOptions());
  }

  SizeofCommand(BytewiseCommand root, TargetOptions options) {
    this.root = root;
    this.options = options;
  }

  @Override
  public Integer call() {
    Reporter reporter = new Reporter(root);
    List<String> vms = options.vms();
    Measuring.Result result = new Measuring(root, reporter, "bytewise sizeof").measure(options);
    if (options.isJson()) {
      reporter.json(JsonReport.sizes(result.rows()));
    } else if (vms.size() == 1) {
      byTarget(result.rows(), reporter);
    } else {
      byVm(result.rows(), reporter);
    }
    return result.status();
  }

  /** A line for each target, and at the end the VM that all of them are true for. */
  private static void byTarget(List<Measuring.Row> rows, Reporter reporter) {
    int names = columns(rows.stream().map(row -> row.measured().target()).toList());
    int digits = digits(rows);
    for (Measuring.Row row : rows) {
      line(row.measured().target(), row, names, digits, reporter);
    }
    if (!rows.isEmpty()) {
      reporter.plain("");
      reporter.plain(rows.get(0).vm().description());
    }
  }

  /** A line for each VM, under a heading for each target. */
  private static void byVm(List<Measuring.Row> rows, Reporter reporter) {
    int names = columns(rows.stream().map(row -> row.vm().name()).toList());
    int digits = digits(rows);
    String target = null;
    for (Measuring.Row row : rows) {
      if (!row.measured().target().equals(target)) {
        reporter.plain(target == null ? List.of() : List.of(""));
        target = row.measured().target();
        reporter.plain(target);
      }
      String simulated = row.vm().simulated() ? " (simulated)" : "";
      line(
          "  " + row.vm().name() + simulated,
          row,
          names + 2 + " (simulated)".length(),
          digits,
          reporter);
    }
    rows.stream()
        .filter(row -> row.vm().name().equals(VmModel.THIS))
        .findFirst()
        .ifPresent(row -> reporter.plain(List.of("", row.vm().description())));
    rows.stream()
        .map(Measuring.Row::vm)
        .distinct()
        .forEach(
            vm -> vm.release().ifPresent(release -> reporter.plain(vm.name() + ": " + release)));
  }

  private static void line(
      String name, Measuring.Row row, int names, int digits, Reporter reporter) {
    Measured measured = row.measured();
    String space = " ".repeat(names - name.length());
    String number = Words.number(measured.shallowBytes());
    String align = " ".repeat(digits - number.length());
    reporter.plain(name + space + "  " + align + summary(measured));
    if (measured instanceof Measured.OfValue value) {
      Footprint footprint = value.footprint();
      String deep = Words.number(footprint.deepBytes());
      reporter.plain("%s  %s%s%s bytes with all it holds, %s"
          .formatted(
              " ".repeat(names),
              " ".repeat(digits - deep.length()),
              footprint.complete() ? "" : "at least ",
              deep,
              Words.count(footprint.objects(), "object")));
    }
  }

  private static String summary(Measured measured) {
    if (measured instanceof Measured.Primitive) {
      return Words.count(measured.shallowBytes(), "byte");
    }
    ObjectLayout layout = measured instanceof Measured.OfValue value
        ? value.layout()
        : ((Measured.OfType) measured).layout();
    return layout.summary();
  }

  private static int columns(List<String> names) {
    return names.stream().mapToInt(String::length).max().orElse(0);
  }

  private static int digits(List<Measuring.Row> rows) {
    return rows.stream()
        .map(Measuring.Row::measured)
        .map(measured -> measured instanceof Measured.OfValue value
            ? Math.max(value.shallowBytes(), value.footprint().deepBytes())
            : measured.shallowBytes())
        .mapToInt(bytes -> Words.number(bytes).length())
        .max()
        .orElse(0);
  }
}
