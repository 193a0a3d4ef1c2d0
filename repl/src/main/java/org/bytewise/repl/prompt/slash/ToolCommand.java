package org.bytewise.repl.prompt.slash;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.instruments.Instrument;
import org.bytewise.instruments.InstrumentContext;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.Report;
import org.bytewise.instruments.list.InstrumentList;
import org.bytewise.screen.Line;

/** A tool as a command of the prompt. */
final class ToolCommand implements SlashCommand {
  private final Instrument tool;

  ToolCommand(Instrument tool) {
    this.tool = tool;
  }

  @Override
  public String name() {
    return tool.name();
  }

  @Override
  public Group group() {
    return Group.MEASURE;
  }

  @Override
  public String arguments() {
    return tool.arguments();
  }

  @Override
  public String summary() {
    return tool.summary();
  }

  @Override
  public List<String> details() {
    List<String> details = new ArrayList<>(tool.details());
    tool.examples().forEach(example -> details.add("/" + tool.name() + " " + example));
    return details;
  }

  @Override
  public boolean takesJava() {
    return tool.takesJava();
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return tool.words(before).stream().map(word -> new Suggestion(word, "")).toList();
  }

  @Override
  public void run(Desk desk, String argument) throws CommandException {
    Screen screen = desk.screen();
    List<Line> lines;
    try {
      InstrumentContext context = new InstrumentContext(desk.workbench(), screen::progress);
      Report report = InstrumentList.run(tool, context, argument);
      lines = report.lines(screen.width(), screen.glyphs());
    } catch (InstrumentException e) {
      throw new CommandException(e.getMessage());
    } finally {
      screen.progress("");
    }
    screen.print(Paging.pages(screen, List.of(lines)));
  }
}
