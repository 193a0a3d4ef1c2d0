package org.bytewise.instruments.rust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentHost;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.SnippetInput;

/** {@code /beside}: a container of Java and its counterpart in Rust, doing the same. */
public final class BesideInstrument implements Instrument {
  private static final InstrumentOption LIVE =
      InstrumentOption.flag("--live", "Measure the Rust now, too, with your own rustc.");

  private final Supplier<Optional<Path>> rustc;

  /** Creates an instrument that uses the compiler on the path. */
  public BesideInstrument() {
    this(new Rustc.OnPath());
  }

  BesideInstrument(Supplier<Optional<Path>> rustc) {
    this.rustc = rustc;
  }

  @Override
  public String name() {
    return "beside";
  }

  @Override
  public String arguments() {
    return "[PAIR]";
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(LIVE);
  }

  @Override
  public String summary() {
    return "Shows a container of Java and one of Rust beside each other";
  }

  @Override
  public List<String> details() {
    return List.of(
        "PAIR is a name, such as list, or one of its types, such as ArrayList or Vec; without it,"
            + " lists the pairs. Java's figures are measured now, on your VM, in a session of its"
            + " own; Rust's are recorded, or measured by your own rustc.");
  }

  @Override
  public List<String> examples() {
    return List.of("list", "", "HashMap", "--live string");
  }

  @Override
  public List<String> keys() {
    return BesideReport.KEYS;
  }

  @Override
  public boolean takesJava() {
    return false;
  }

  @Override
  public List<String> words(InstrumentHost host, List<String> before) {
    return before.isEmpty()
        ? ContainerPair.all().stream().map(ContainerPair::name).toList()
        : List.of();
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    String name = call.text().strip();
    if (name.isEmpty()) {
      if (call.has(LIVE.name())) {
        throw InstrumentException.usage(context, this, "PAIR is missing", "--live string");
      }
      return new PairListReport(ContainerPair.all(), context.form());
    }
    Optional<ContainerPair> found = ContainerPair.find(name);
    if (found.isEmpty()) {
      Optional<String> near = ContainerPair.nearest(name);
      throw InstrumentException.usage("there is no pair '" + name + "'"
          + (near.isPresent()
              ? RustTable.suggestion(near)
              : "; " + context.form().call(name(), "") + " lists them"));
    }
    RustTable table = RustTable.recorded();
    RustSource source = RustSource.of(table);
    if (call.has(LIVE.name())) {
      Path compiler = rustc
          .get()
          .orElseThrow(() -> InstrumentException.environment(
              "--live needs rustc, and there is none on the PATH: " + Rustc.INSTALL, null));
      try (RustLab lab = RustLab.open(compiler, context.workbench())) {
        context.progress().accept("measuring Rust");
        table = RustTable.parse(lab.table());
        source = RustSource.of(lab);
      }
    }
    return beside(context, found.get(), table, source);
  }

  private static BesideReport beside(
      InstrumentContext context, ContainerPair pair, RustTable table, RustSource source)
      throws InstrumentException {
    SessionOptions silent = context.workbench().options().toBuilder()
        .output((text, error) -> {})
        .input(SnippetInput.EMPTY)
        .build();
    List<BesideReport.Row> rows = new ArrayList<>();
    try (Workbench workbench = Workbench.of(silent)) {
      Runnable done = context.workbench().onInterrupt(workbench::interrupt);
      try {
        for (ContainerPair.Row row : pair.rows()) {
          context.progress().accept(row.label());
          if (!row.given().isEmpty()) {
            count(workbench, row.given());
          }
          rows.add(new BesideReport.Row(
              row,
              count(workbench, row.java()),
              table
                  .operation(row.rust())
                  .orElseThrow(() -> new IllegalStateException(
                      "figures.rs does not measure \"" + row.rust() + "\""))));
        }
        return new BesideReport(
            pair,
            workbench.measure(pair.java()),
            table.type(pair.rust()).orElseThrow(),
            rows,
            workbench.vm().description(),
            source,
            context.form());
      } finally {
        done.run();
      }
    }
  }

  private static AllocationProfile count(Workbench workbench, String java)
      throws InstrumentException {
    Answer answer = workbench.count(java);
    if (!answer.transcript().succeeded()) {
      throw new InstrumentException("measuring Java was interrupted or failed at: " + java);
    }
    return answer.transcript().allocations();
  }
}
