package org.bytewise.instruments.rust;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentHost;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.workbench.JavaText;

/** {@code /rust}: what a type or some code costs in Rust. */
public final class RustInstrument implements Instrument {
  /** In the code's own time. */
  static final Duration RUN_LIMIT = Duration.ofSeconds(10);

  private static final InstrumentOption LIVE = InstrumentOption.flag(
      "--live", "Measure now with your own rustc, even if the figures are recorded.");

  private final Supplier<Optional<Path>> rustc;
  private final Duration runLimit;

  /** Creates an instrument that uses the compiler on the path. */
  public RustInstrument() {
    this(new Rustc.OnPath(), RUN_LIMIT);
  }

  RustInstrument(Supplier<Optional<Path>> rustc, Duration runLimit) {
    this.rustc = rustc;
    this.runLimit = runLimit;
  }

  @Override
  public String name() {
    return "rust";
  }

  @Override
  public String arguments() {
    return "[TYPE|CODE]";
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(LIVE);
  }

  @Override
  public String summary() {
    return "Shows what a type or some code costs in Rust";
  }

  @Override
  public List<String> details() {
    return List.of(
        "For a type of Rust (Vec<u8>, Option<Box<u32>>, [u8; 3]): its size, its alignment and its"
            + " parts. Common types are recorded; any other is measured by your own rustc, if there"
            + " is one. Without an argument, lists what is recorded.",
        "For code: compiles and runs it with an allocator that counts, and shows new blocks,"
            + " reallocations, bytes, and what is still allocated at the end. It runs as a program"
            + " of yours, for at most " + RUN_LIMIT.toSeconds() + " seconds and, on Linux,"
            + " with at most 2 GiB. Common types"
            + " of the standard library need no path. The recorded operations can be named, too:"
            + " 20 pushes onto Vec<u32>.");
  }

  @Override
  public List<String> examples() {
    return List.of(
        "Vec<u8>",
        "20 pushes onto Vec<u32>",
        "let mut v = vec![1, 2, 3]; v.push(4); v",
        "--live Option<u32>");
  }

  @Override
  public List<String> keys() {
    return RustData.KEYS;
  }

  @Override
  public boolean takesJava() {
    return false;
  }

  @Override
  public List<String> words(InstrumentHost host, List<String> before) {
    return RustTable.recorded().types().stream()
        .map(RustRow.Type::name)
        .filter(name -> before.isEmpty() && !name.contains(" "))
        .toList();
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    RustTable table = RustTable.recorded();
    String text = call.text().strip();
    boolean live = call.has(LIVE.name());
    if (text.isEmpty()) {
      if (live) {
        throw InstrumentException.usage(
            context, this, "--live needs a type or code to measure", "--live Vec<u8>");
      }
      return new RustListReport(table, rustc.get().isPresent(), context.form());
    }
    if (JavaText.isBlank(text)) {
      throw InstrumentException.usage(
          context, this, "'" + JavaText.firstLine(text) + "' has no code in it", "Vec<u8>");
    }
    if (!live) {
      Optional<Report> recorded = recorded(table, text);
      if (recorded.isPresent()) {
        return recorded.get();
      }
    }
    return measured(context, table, text);
  }

  private static Optional<Report> recorded(RustTable table, String text) {
    RustSource source = RustSource.of(table);
    return table
        .type(text)
        .<Report>map(type -> new RustTypeReport(text, type, source))
        .or(() -> table
            .operation(text)
            .map(operation -> new RustOperationReport(text, operation, source)));
  }

  private Report measured(InstrumentContext context, RustTable table, String text)
      throws InstrumentException {
    boolean isType = RustSyntax.isType(text);
    Optional<Path> compiler = rustc.get();
    if (compiler.isEmpty()) {
      throw missing(context, table, text, isType);
    }
    try (RustLab lab = RustLab.open(compiler.get(), context.workbench(), runLimit)) {
      RustSource source = RustSource.of(lab);
      context.progress().accept("compiling with rustc");
      if (table.operation(text).isPresent()) {
        RustTable now = RustTable.parse(lab.table());
        return new RustOperationReport(text, now.operation(text).orElseThrow(), source);
      }
      RustLab.Outcome outcome = isType
          ? lab.type(text)
          : lab.snippet(text, context.workbench().options().output(), context.progress());
      if (outcome instanceof RustLab.Outcome.Sized sized) {
        return new RustTypeReport(text, sized.type(), source);
      }
      if (outcome instanceof RustLab.Outcome.Ran ran) {
        return new RustRunReport(text, ran.run(), source);
      }
      if (outcome instanceof RustLab.Outcome.Rejected rejected) {
        return new RustRejectedReport(
            text,
            isType,
            rejected.diagnostics(),
            isType ? table.nearestType(text) : Optional.empty(),
            source);
      }
      return new RustStoppedReport(text, ((RustLab.Outcome.Stopped) outcome).byLimit(), source);
    }
  }

  private InstrumentException missing(
      InstrumentContext context, RustTable table, String text, boolean isType) {
    String list = context.form().call(name(), "") + " lists what is recorded";
    if (!isType) {
      return InstrumentException.environment(
          "running Rust needs rustc, and there is none on the PATH: %s; %s"
              .formatted(Rustc.INSTALL, list),
          null);
    }
    Optional<String> near = table.nearestType(text);
    return near.isPresent()
        ? new InstrumentException("unknown Rust type '" + text + "'" + RustTable.suggestion(near))
        : InstrumentException.environment(
            "the Rust type '%s' is not recorded, and there is no rustc to measure it: %s; %s"
                .formatted(text, Rustc.INSTALL, list),
            null);
  }
}
