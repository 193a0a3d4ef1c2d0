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
        "Shows the regions of the VM that runs your code, as the VM itself reports them: the heap "
            + "by the collector's own parts, data about classes, machine code, the stacks of the "
            + "threads, and buffers outside of the heap. Committed is what the VM has set aside; "
            + "a heap's used part includes what nobody needs any more and is not yet collected.",
        "Of the stacks only the size is known, not how much of it is in use, and only those of "
            + "Java threads are counted.");
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
