package org.bytewise.repl.prompt.slash;

import java.util.List;
import org.bytewise.layout.FootprintTable;
import org.bytewise.repl.instruments.Measured;
import org.bytewise.repl.text.LayoutGlyphs;
import org.bytewise.screen.Line;
import org.bytewise.screen.Style;

/** {@code /footprint}: counts the objects that a value holds, by type. */
final class FootprintCommand implements SlashCommand {
  @Override
  public String name() {
    return "footprint";
  }

  @Override
  public Group group() {
    return Group.MEASURE;
  }

  @Override
  public String arguments() {
    return "EXPRESSION";
  }

  @Override
  public String summary() {
    return "Counts the objects that a value holds, by type";
  }

  @Override
  public List<String> details() {
    return List.of(
        "EXPRESSION is a variable or any expression, such as new HashMap<>(Map.of(1, 2)). Every "
            + "object that can be reached from its value counts once.");
  }

  private static final int MOST_TYPES = 15;

  @Override
  public boolean takesJava() {
    return true;
  }

  @Override
  public void run(Desk desk, String argument) throws CommandException {
    Targets.Asked asked = Targets.read(this, argument);
    if (!(Targets.measure(desk, asked) instanceof Measured.OfValue value)) {
      throw new CommandException("\"" + asked.target()
          + "\" holds no objects; /footprint needs a value, for example /footprint new String()");
    }
    List<String> lines = FootprintTable.of(
        value.footprint(),
        desk.screen().width(),
        LayoutGlyphs.of(desk.screen().glyphs()),
        MOST_TYPES);
    desk.screen()
        .print(Paging.pages(
            desk.screen(),
            List.of(lines.stream().map(l -> Line.of(Style.PICTURE, l)).toList())));
  }
}
