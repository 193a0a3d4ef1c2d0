package org.bytewise.instruments.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.bytecode.BytecodeInstrument;
import org.bytewise.instruments.collectors.CollectorsInstrument;
import org.bytewise.instruments.growth.GrowthInstrument;
import org.bytewise.instruments.jit.JitInstrument;
import org.bytewise.instruments.limit.LimitInstrument;
import org.bytewise.instruments.map.MapInstrument;
import org.bytewise.instruments.sites.SitesInstrument;
import org.bytewise.instruments.spot.SpotInstrument;
import org.bytewise.instruments.stack.StackInstrument;
import org.bytewise.instruments.survivors.SurvivorsInstrument;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.layout.LayoutException;
import org.bytewise.snippets.SessionException;

/** All tools. */
public final class InstrumentList {
  private static final List<Instrument> ALL = List.of(
      new LimitInstrument(),
      new StackInstrument(),
      new JitInstrument(),
      new CollectorsInstrument(),
      new MapInstrument(),
      new SpotInstrument(),
      new BytecodeInstrument(),
      new GrowthInstrument(),
      new SitesInstrument(),
      new SurvivorsInstrument());

  private InstrumentList() {}

  /** The tools in the order in which the overview lists them. */
  public static List<Instrument> all() {
    return ALL;
  }

  /** The tool of this name, without its slash. */
  public static Optional<Instrument> find(String name) {
    return ALL.stream().filter(tool -> tool.name().equals(name)).findFirst();
  }

  /** Whether an input is a command, rather than Java: a slash and a name. */
  public static boolean isCommand(String input) {
    return input.matches("(?s)/[a-z].*");
  }

  /**
   * Runs a command such as {@code /growth new ArrayList<String>()}.
   *
   * @throws InstrumentException if there is no such tool, or it cannot answer
   */
  public static Report run(String command, InstrumentContext context) throws InstrumentException {
    String[] words = command.strip().split("\\s+", 2);
    Instrument tool = find(words[0].substring(1))
        .orElseThrow(() ->
            new InstrumentException("\"" + words[0] + "\" measures nothing; there are "
                + ALL.stream().map(t -> "/" + t.name()).collect(Collectors.joining(" "))));
    return run(tool, context, words.length == 1 ? "" : words[1].strip());
  }

  /**
   * Runs a tool.
   *
   * @throws InstrumentException if it cannot answer; so too where its target cannot be measured, or no VM
   *     can be had
   */
  public static Report run(Instrument tool, InstrumentContext context, String argument)
      throws InstrumentException {
    try {
      return tool.run(context, argument);
    } catch (TargetException | LayoutException | SessionException e) {
      throw new InstrumentException(e.getMessage(), e);
    }
  }
}
