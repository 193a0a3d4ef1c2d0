package org.bytewise.instruments.spot;

import java.util.List;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.SourceOption;

/** {@code /spot}: what in the source allocates, and whether it did. */
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
    return "Marks what in the source allocates, and checks it by running it";
  }

  @Override
  public List<String> details() {
    return List.of(
        "The compiler's own view of SNIPPET is searched for what allocates: new, arrays, boxing,"
            + " concatenation, varargs, iterators of loops, lambdas that capture, streams, and a"
            + " few calls of which it is known. Then SNIPPET runs in the session and is counted,"
            + " and each mark shows the objects that were made just there.",
        "What a called method makes inside cannot be read in the source: the measurement shows it"
            + " as missed.");
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
