package org.bytewise.instruments.sizeof;

import java.util.List;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.RunStatus;
import org.bytewise.instruments.targets.TargetData;
import org.bytewise.instruments.targets.TargetMeasurement;
import org.bytewise.instruments.workbench.Confirmed;

/** {@code /sizeof}: measures how many bytes a type or a value takes. */
public final class SizeofInstrument implements Instrument {
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
    return List.of(TargetMeasurement.vmOption());
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
        "String", "int String HashMap.Node", "new HashMap<>(Map.of(1, 2))", "--vm all Integer");
  }

  @Override
  public List<String> keys() {
    return TargetData.SIZE_KEYS;
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
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
