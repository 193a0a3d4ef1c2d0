package org.bytewise.repl.prompt.slash;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.layout.LayoutPicture;
import org.bytewise.layout.LayoutTable;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.repl.instruments.Measured;
import org.bytewise.repl.text.LayoutGlyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Style;
import org.bytewise.screen.Words;

/** {@code /layout}: draws where each byte of an object goes. */
final class LayoutCommand implements SlashCommand {
  @Override
  public String name() {
    return "layout";
  }

  @Override
  public Group group() {
    return Group.MEASURE;
  }

  @Override
  public String arguments() {
    return "[--vm NAME] [--table] TARGET";
  }

  @Override
  public String summary() {
    return "Draws where each byte of an object goes";
  }

  @Override
  public List<String> details() {
    return List.of(
        Targets.WHAT,
        "--table lists the fields instead. --vm NAME draws for another VM, simulated; Tab lists "
            + "the names.");
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return Targets.suggestOptions(before);
  }

  @Override
  public boolean takesJava() {
    return true;
  }

  @Override
  public void run(Desk desk, String argument) throws CommandException {
    boolean table = argument.matches("(.*\\s)?--table(\\s.*)?");
    String rest = table ? argument.replaceFirst("--table", "").strip() : argument;
    Measured measured = Targets.measureConfirmed(desk, Targets.read(this, rest));
    if (measured instanceof Measured.Primitive) {
      desk.screen()
          .print(measured.type() + " takes " + Words.bytes(measured.shallowBytes())
              + " and has no header: it is no object");
      return;
    }
    ObjectLayout layout = measured instanceof Measured.OfValue value
        ? value.layout()
        : ((Measured.OfType) measured).layout();
    int width = desk.screen().width();
    org.bytewise.layout.Glyphs glyphs = LayoutGlyphs.of(desk.screen().glyphs());
    List<String> lines = new ArrayList<>(
        table ? LayoutTable.of(layout, width, glyphs) : LayoutPicture.of(layout, width, glyphs));
    measured.confirmation().line().ifPresent(line -> lines.addAll(Lines.wrapped(line, width, 0)));
    desk.screen()
        .print(Paging.pages(
            desk.screen(),
            List.of(lines.stream().map(l -> Line.of(Style.PICTURE, l)).toList())));
  }
}
