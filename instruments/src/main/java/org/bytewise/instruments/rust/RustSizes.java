package org.bytewise.instruments.rust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;

/** Sizes of types of Rust, for {@code /sizeof --rust}. Stateless. */
public final class RustSizes {
  private RustSizes() {}

  /**
   * Returns the sizes of the targets of a call, recorded or measured by the learner's rustc.
   *
   * @throws InstrumentException if a compiler is there and cannot be used
   */
  public static Report of(InstrumentContext context, InstrumentCall call)
      throws InstrumentException {
    return of(context, call, Rustc.find());
  }

  static Report of(InstrumentContext context, InstrumentCall call, Optional<Path> rustc)
      throws InstrumentException {
    RustTable table = RustTable.recorded();
    List<RustSizesReport.Row> rows = new ArrayList<>();
    for (String target : call.targets()) {
      Optional<RustRow.Type> recorded = table.type(target);
      if (recorded.isPresent()) {
        rows.add(new RustSizesReport.Row(target, recorded, RustSource.of(table), ""));
      } else {
        rows.add(measured(context, table, target, rustc));
      }
    }
    return new RustSizesReport(rows, context.form());
  }

  private static RustSizesReport.Row measured(
      InstrumentContext context, RustTable table, String target, Optional<Path> rustc)
      throws InstrumentException {
    Optional<String> near = table.nearestType(target);
    String unknown = "unknown Rust type '" + target + "'" + RustTable.suggestion(near);
    if (!RustSyntax.isType(target) || rustc.isEmpty()) {
      boolean recordedOnly = RustSyntax.isType(target) && near.isEmpty();
      return new RustSizesReport.Row(
          target,
          Optional.empty(),
          RustSource.of(table),
          recordedOnly
              ? "the Rust type '%s' is not recorded, and there is no rustc to measure it: %s"
                  .formatted(target, Rustc.INSTALL)
              : unknown);
    }
    try (RustLab lab = RustLab.open(rustc.get(), context.workbench())) {
      context.progress().accept("compiling with rustc");
      RustLab.Outcome outcome = lab.type(target);
      if (outcome instanceof RustLab.Outcome.Sized sized) {
        return new RustSizesReport.Row(target, Optional.of(sized.type()), RustSource.of(lab), "");
      }
      String problem = outcome instanceof RustLab.Outcome.Rejected rejected
          ? (near.isPresent()
              ? unknown
              : "'" + target + "' does not compile as a Rust type: "
                  + rejected.diagnostics().get(0).message())
          : "'" + target + "' was not measured: stopped";
      return new RustSizesReport.Row(target, Optional.empty(), RustSource.of(lab), problem);
    }
  }
}
