package org.bytewise.instruments.sizeof;

import java.util.List;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.rust.RustSizes;
import org.bytewise.instruments.targets.TargetData;
import org.bytewise.instruments.targets.TargetMeasurement;
import org.bytewise.instruments.workbench.Confirmed;

/** {@code /sizeof}: measures how many bytes a type or a value takes. */
public final class SizeofInstrument implements Instrument {
  private static final InstrumentOption RUST = InstrumentOption.flag(
      "--rust", "TARGETs are types of Rust, such as Vec<u8>; rust --help says more.");

  @Override
  public String name() {
    return "sizeof";
  }

  @Override
  public List<String> aliases() {
    return List.of("size_of");
  }

  @Override
  public String arguments() {
    return "TARGET...";
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(TargetMeasurement.vmOption(), RUST);
  }

  @Override
  public String summary() {
    return "Measures how many bytes a type or a value takes";
  }

  @Override
  public List<String> details() {
    return List.of(
        "For a type: the size of one object, including header and padding. For an expression: the"
            + " shallow size of its value, and the deep size, including everything reachable from"
            + " it.",
        TargetMeasurement.WHAT);
  }

  @Override
  public List<String> examples() {
    return List.of(
        "String",
        "int String HashMap.Node",
        "new HashMap<>(Map.of(1, 2))",
        "--vm all Integer",
        "--rust Vec<u8>");
  }

  @Override
  public List<String> keys() {
    return TargetData.SIZE_KEYS;
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    if (call.has(RUST.name())) {
      if (call.has(TargetMeasurement.vmOption().name())) {
        throw InstrumentException.usage(
            context, this, "--rust and --vm cannot be combined", "--rust Vec<u8>");
      }
      return RustSizes.of(context, call);
    }
    return new SizeofReport(
        TargetMeasurement.rows(
            context, call, context.host().readsData() ? Confirmed.VALUES : Confirmed.NOTHING),
        context.form(),
        TargetMeasurement.vms(call).size() > 1);
  }

  @Override
  public Object failure(InstrumentCall call, RunStatus status, String reason) {
    return TargetData.failures(call, status, reason);
  }
}
