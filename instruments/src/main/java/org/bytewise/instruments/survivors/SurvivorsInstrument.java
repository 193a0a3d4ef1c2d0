package org.bytewise.instruments.survivors;

import java.util.List;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.SourceOption;

/** {@code /survivors}: which of the code's objects are still there when it has ended, and why. */
public final class SurvivorsInstrument implements Instrument {
  @Override
  public String name() {
    return "survivors";
  }

  @Override
  public String arguments() {
    return "SNIPPET";
  }

  @Override
  public String summary() {
    return "Says which of the code's objects survive it, and what holds them";
  }

  @Override
  public List<String> details() {
    return List.of(
        "SNIPPET runs in the session, and what it declares stays. An object survives if it can"
            + " still be reached when the code has ended: from a variable, a static field or a"
            + " thread. What can be reached now and could not before is compared with what the"
            + " code allocated, and with the VM's own count of live objects.",
        "The first way to an object is shown, by fields; [] is a slot of an array. What a weak"
            + " reference refers to is not held by it; what a soft one does, is. While SNIPPET"
            + " runs, what could be reached before is kept from being collected.");
  }

  @Override
  public List<String> examples() {
    return List.of("var list = new ArrayList<>(List.of(1000))", "\"temporary\".repeat(3).length()");
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(SourceOption.FILE);
  }

  @Override
  public List<String> keys() {
    return List.of(
        "objects",
        "bytes",
        "exact",
        "byType",
        "survivors",
        "survivingObjects",
        "survivingBytes",
        "survivorsExact");
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    context.progress().accept("looking at the heap, before and after");
    return new SurvivorsReport(Survivors.watch(context.workbench(), call.text()));
  }
}
