package org.bytewise.instruments.layout;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.instruments.CallForm;
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

/** {@code /layout}: draws where each byte of an object goes. */
public final class LayoutInstrument implements Instrument {
  private static final InstrumentOption TABLE = InstrumentOption.flag(
      "--table", "List header, fields, gaps and padding by offset instead of drawing them.");

  @Override
  public String name() {
    return "layout";
  }

  @Override
  public String arguments() {
    return "TARGET...";
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(TABLE, TargetMeasurement.vmOption());
  }

  @Override
  public String summary() {
    return "Draws where each byte of an object goes";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Draws the header, fields, gaps and padding of a type's objects or an expression's value,"
            + " byte by byte.",
        TargetMeasurement.WHAT);
  }

  @Override
  public List<String> examples() {
    return List.of("String", "--table HashMap.Node", "--vm compact-headers new int[3]");
  }

  @Override
  public List<String> keys() {
    List<String> keys = new ArrayList<>(TargetData.SIZE_KEYS);
    keys.addAll(TargetData.PART_KEYS);
    return keys;
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    return new LayoutReport(
        TargetMeasurement.rows(context, call, Confirmed.ALL),
        context.form().prefix(name()),
        context.form() == CallForm.COMMAND_LINE,
        call.has(TABLE.name()));
  }

  @Override
  public Object failure(InstrumentCall call, RunStatus status, String reason) {
    return TargetData.failures(call, status, reason).stream()
        .map(TargetData::withParts)
        .toList();
  }
}
