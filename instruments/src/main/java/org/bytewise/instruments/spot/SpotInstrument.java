package org.bytewise.instruments.spot;

import java.util.List;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.SourceOption;

/** {@code /spot}: marks what allocates in the source, and whether it did. */
public final class SpotInstrument implements Instrument {
  private static final String EXAMPLE = "for (int i = 0; i < 3; i++) names.add(\"n\" + i)";

  @Override
  public String name() {
    return "spot";
  }

  @Override
  public String arguments() {
    return "SNIPPET";
  }

  @Override
  public String summary() {
    return "Marks what allocates in the source and checks it by running it";
  }

  @Override
  public List<String> details() {
    return List.of(
        "The compiler's syntax tree of SNIPPET is searched for everything that allocates: new,"
            + " arrays, boxing, concatenation, varargs, iterators of loops, capturing lambdas,"
            + " streams, and a few calls known to allocate. Then SNIPPET runs in the session, and"
            + " each mark shows the objects created there.",
        "Allocations inside a called method are not visible in the source; the measurement lists"
            + " them as missed.");
  }

  @Override
  public List<String> examples() {
    return List.of("var names = new ArrayList<String>(); " + EXAMPLE, "Integer i = 127, j = 128");
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(SourceOption.FILE);
  }

  @Override
  public List<String> keys() {
    return List.of(
        "spots",
        "found",
        "confirmed",
        "unconfirmed",
        "foundObjects",
        "foundBytes",
        "objects",
        "bytes",
        "exact",
        "missedObjects",
        "missedBytes",
        "missed");
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    return new SpotReport(call.text(), context.workbench().session().spot(call.text()));
  }
}
