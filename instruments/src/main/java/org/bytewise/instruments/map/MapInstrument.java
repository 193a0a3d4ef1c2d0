package org.bytewise.instruments.map;

import java.util.List;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;

/** {@code /map}: draws the memory of the session's VM. */
public final class MapInstrument implements Instrument {
  @Override
  public String name() {
    return "map";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String summary() {
    return "Draws the memory of the VM that runs your code";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Shows the memory regions of the VM that runs your code, as the VM itself reports them:"
            + " the heap by the collector's own pools, class metadata, machine code, thread stacks"
            + " and off-heap buffers. Committed is the memory that the VM is guaranteed; the used"
            + " part of a heap includes garbage that is not yet collected.",
        "For stacks, only the size is known, not how much is in use, and only Java threads are"
            + " counted.");
  }

  @Override
  public List<String> examples() {
    return List.of("");
  }

  @Override
  public boolean takesJava() {
    return false;
  }

  @Override
  public List<String> keys() {
    return List.of("regions", "threads", "stackBytes", "kinds");
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    return new MapReport(context.workbench().memory());
  }
}
