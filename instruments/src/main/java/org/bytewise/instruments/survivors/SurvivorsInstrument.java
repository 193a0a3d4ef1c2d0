package org.bytewise.instruments.survivors;

import java.util.List;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.SourceOption;

/**
 * {@code /survivors}: shows which of the code's objects are still reachable after it has ended, and
 * why.
 */
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
    return "Shows which objects survive the code and what holds them";
  }

  @Override
  public List<String> details() {
    return List.of(
        "SNIPPET runs in the session, and what it declares stays. An object survives if it is"
            + " still reachable after the code has ended: from a variable, a static field or a"
            + " thread. The newly reachable objects are compared with what the code allocated and"
            + " with the VM's own count of live objects.",
        "The first path to an object is shown, field by field; [] is an array slot. A weak"
            + " reference does not hold its referent; a soft one does. While SNIPPET runs,"
            + " everything that was reachable before is kept from being collected.");
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
    return SurvivorsReport.KEYS;
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    context.progress().accept("inspecting the heap before and after");
    return new SurvivorsReport(Survivors.watch(context.workbench(), call.text()));
  }
}
