package org.bytewise.instruments.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.instruments.CallForm;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.file.TargetFile;
import org.bytewise.instruments.workbench.DrawnValues;
import org.bytewise.screen.Glyphs;
import org.bytewise.screen.Words;

/** {@code /draw}: draws the objects that variables or values refer to, as boxes and arrows. */
public final class DrawInstrument implements Instrument {
  /** The most objects that are read: enough for exact deep sizes of what fits into a picture. */
  private static final int MOST_READ = 1_000;

  private static final int MOST_DEPTH = 1_000;

  private static final InstrumentOption DEPTH = new InstrumentOption(
      "--depth",
      "N",
      "Draw only objects that are at most N references away from a variable; 1 draws those that"
          + " variables refer to.",
      List.of());
  private static final InstrumentOption OPEN = InstrumentOption.flag(
      "--open", "Draw the arrays and nodes inside strings and collections, too.");
  private static final InstrumentOption SVG =
      InstrumentOption.file("--svg", "Write the picture to FILE.svg as well.");
  private static final InstrumentOption FORCE =
      InstrumentOption.flag("--force", "Replace an existing file.");

  @Override
  public String name() {
    return "draw";
  }

  @Override
  public String arguments() {
    return "[VALUE...]";
  }

  @Override
  public List<InstrumentOption> options() {
    return List.of(DEPTH, OPEN, SVG, FORCE);
  }

  @Override
  public String summary() {
    return "Draws objects and their references as boxes and arrows";
  }

  @Override
  public List<String> details() {
    return List.of(
        "VALUE is a variable or any expression; at the prompt, all variables of the session are"
            + " drawn if there is none. Each object is drawn once, with a number, its shallow size"
            + " and its fields. An arrow leads to the object that a field refers to; where there is"
            + " no room for a line, the object's number stands after the arrow.",
        "The size at an arrow is the deep size: the object and everything reachable from it, each"
            + " object counted once, even if others refer to it too. A collection shows its"
            + " elements and its unused slots, a string its characters; --open draws the arrays"
            + " and nodes inside them. No method of the objects runs.",
        "At most " + GraphOptions.MOST_OBJECTS
            + " objects are drawn; the others are counted. --svg FILE.svg writes the same"
            + " picture for a browser.");
  }

  @Override
  public List<String> examples() {
    return List.of(
        "new ArrayList<>(List.of(\"a\", \"b\"))",
        "--open new HashMap<>(Map.of(1, 2))",
        "--depth 1 new int[2][3]",
        "--svg picture.svg new int[2][3]");
  }

  @Override
  public List<String> keys() {
    return List.of("roots", "objects", "leftOut", "leftOutComplete", "file");
  }

  @Override
  public boolean needsArgument(CallForm form) {
    // Only a session at the prompt has variables.
    return form == CallForm.COMMAND_LINE;
  }

  @Override
  public Report run(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    GraphOptions options =
        new GraphOptions(depth(context, call), call.has(OPEN.name()), GraphOptions.MOST_OBJECTS);
    Optional<Path> path = TargetFile.named(call, SVG);
    // Prepared before anything runs: a file that cannot be written is reported at once.
    Optional<TargetFile> file = path.isPresent()
        ? Optional.of(TargetFile.of(path.get(), call.has(FORCE.name())))
        : Optional.empty();
    try {
      DrawReport report = report(context, call, options);
      if (file.isEmpty() || !report.hasPicture()) {
        return report;
      }
      Files.writeString(file.get().draft(), GraphSvg.of(report.model(Glyphs.UNICODE)));
      file.get().finish();
      return report.withFile(file.get().place().toString());
    } catch (IOException e) {
      throw TargetFile.unwritable(path.orElseThrow(), e);
    } finally {
      file.ifPresent(TargetFile::discard);
    }
  }

  private DrawReport report(InstrumentContext context, InstrumentCall call, GraphOptions options)
      throws InstrumentException {
    List<String> values = call.text().isBlank() && call.targets().size() <= 1
        ? context.workbench().variables()
        : call.targets();
    if (values.isEmpty()) {
      throw InstrumentException.usage(
          context, this, "the session has no variables yet", examples().get(0));
    }
    DrawnValues drawn = context.workbench().draw(values, MOST_READ);
    Map<Integer, DeepSize> measured = new HashMap<>();
    drawn
        .footprints()
        .forEach((label, footprint) ->
            measured.put(label, new DeepSize(footprint.deepBytes(), footprint.complete())));
    return new DrawReport(
        drawn.drawing(),
        new DeepSizes(drawn.drawing(), measured),
        options,
        drawn.failures(),
        context.form().prefix(name()),
        Optional.empty());
  }

  private int depth(InstrumentContext context, InstrumentCall call) throws InstrumentException {
    Optional<String> typed = call.option(DEPTH.name());
    if (typed.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    if (typed.get().matches("[0-9]{1,4}")) {
      int depth = Integer.parseInt(typed.get());
      if (depth >= 1 && depth <= MOST_DEPTH) {
        return depth;
      }
    }
    throw InstrumentException.usage(
        context,
        this,
        "'" + typed.get() + "' is not a depth: N is a number from 1 to " + Words.number(MOST_DEPTH),
        examples().get(2));
  }
}
