package org.bytewise.instruments.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentRunner;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.alloc.AllocInstrument;
import org.bytewise.instruments.bytecode.BytecodeInstrument;
import org.bytewise.instruments.cheatsheet.CheatsheetInstrument;
import org.bytewise.instruments.collectors.CollectorsInstrument;
import org.bytewise.instruments.doctor.DoctorInstrument;
import org.bytewise.instruments.draw.DrawInstrument;
import org.bytewise.instruments.footprint.FootprintInstrument;
import org.bytewise.instruments.growth.GrowthInstrument;
import org.bytewise.instruments.jit.JitInstrument;
import org.bytewise.instruments.layout.LayoutInstrument;
import org.bytewise.instruments.limit.LimitInstrument;
import org.bytewise.instruments.map.MapInstrument;
import org.bytewise.instruments.rust.BesideInstrument;
import org.bytewise.instruments.rust.RustInstrument;
import org.bytewise.instruments.sites.SitesInstrument;
import org.bytewise.instruments.sizeof.SizeofInstrument;
import org.bytewise.instruments.spot.SpotInstrument;
import org.bytewise.instruments.stack.StackInstrument;
import org.bytewise.instruments.step.StepInstrument;
import org.bytewise.instruments.survivors.SurvivorsInstrument;
import org.bytewise.instruments.timeline.TimelineInstrument;
import org.bytewise.instruments.trace.TraceInstrument;

/** The one list of instruments. */
public final class InstrumentList {
  private static final List<Instrument> ALL = List.of(
      new SizeofInstrument(),
      new LayoutInstrument(),
      new FootprintInstrument(),
      new DrawInstrument(),
      new AllocInstrument(),
      new LimitInstrument(),
      new StackInstrument(),
      new StepInstrument(),
      new JitInstrument(),
      new CollectorsInstrument(),
      new MapInstrument(),
      new SpotInstrument(),
      new BytecodeInstrument(),
      new GrowthInstrument(),
      new SitesInstrument(),
      new TraceInstrument(),
      new TimelineInstrument(),
      new SurvivorsInstrument(),
      new RustInstrument(),
      new BesideInstrument(),
      new CheatsheetInstrument(),
      new DoctorInstrument());

  private InstrumentList() {}

  /** Returns all instruments in the order in which the overview lists them. */
  public static List<Instrument> all() {
    return ALL;
  }

  /** Returns the instrument of this name, without its slash. */
  public static Optional<Instrument> find(String name) {
    return ALL.stream()
        .filter(one -> one.name().equals(name) || one.aliases().contains(name))
        .findFirst();
  }

  /** Returns whether an input is a command (a slash and a name) rather than Java. */
  public static boolean isCommand(String input) {
    return input.matches("(?s)/[a-z].*");
  }

  /**
   * Runs a command such as {@code /growth new ArrayList<String>()}.
   *
   * @throws InstrumentException if there is no such instrument or it cannot answer
   */
  public static Report run(String command, InstrumentContext context) throws InstrumentException {
    String[] words = words(command);
    Instrument instrument = find(words[0].substring(1))
        .orElseThrow(() ->
            InstrumentException.usage("\"" + words[0] + "\" is not an instrument; there are "
                + ALL.stream().map(one -> "/" + one.name()).collect(Collectors.joining(" "))));
    return run(instrument, context, words.length == 1 ? "" : words[1].strip());
  }

  /** Returns whether a command leaves the session as it was; see {@link Instrument#runsApart}. */
  public static boolean runsApart(String command) {
    return find(words(command)[0].substring(1)).filter(Instrument::runsApart).isPresent();
  }

  private static String[] words(String command) {
    return command.strip().split("\\s+", 2);
  }

  /**
   * Runs an instrument with the text typed after its name.
   *
   * @throws InstrumentException if it cannot answer
   */
  public static Report run(Instrument instrument, InstrumentContext context, String line)
      throws InstrumentException {
    return InstrumentRunner.run(
        instrument, context, InstrumentCall.typed(line, instrument.options()));
  }
}
