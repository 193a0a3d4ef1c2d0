package org.bytewise.repl.prompt.slash;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.screen.Line;
import org.bytewise.screen.Lines;
import org.bytewise.screen.Part;
import org.bytewise.screen.Span;
import org.bytewise.screen.Style;

/** {@code /help} and {@code /?}: what the commands do. */
final class HelpCommand implements SlashCommand {
  /** Columns that a summary gets even on a narrow screen. */
  private static final int LEAST_ROOM = 12;

  private static final String INTRODUCTION =
      "Type Java: it runs, and you see what it costs. Tab completes.";

  @Override
  public String name() {
    return "help";
  }

  @Override
  public List<String> aliases() {
    return List.of("?");
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String arguments() {
    return "[COMMAND]";
  }

  @Override
  public String summary() {
    return "Lists the commands, or explains one";
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return desk.commands().all().stream()
        .map(c -> new Suggestion("/" + c.name(), c.summary()))
        .toList();
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    if (argument.isEmpty()) {
      overview(desk);
      return;
    }
    String name = argument.startsWith("/") ? argument.substring(1) : argument;
    if (desk.commands().lookup(name) instanceof SlashCommands.Lookup.Found found) {
      about(desk, found.command());
    } else {
      throw new SlashException(
          "Unknown or ambiguous command \"/" + name + "\"; /help lists them all.");
    }
  }

  private static void overview(Desk desk) {
    List<List<Line>> groups = new ArrayList<>();
    int longest = desk.commands().all().stream()
        .mapToInt(command -> command.name().length())
        .max()
        .orElse(0);
    int nameColumns = "  /".length() + longest + 2;
    groups.add(paragraph(desk, Style.PLAIN, INTRODUCTION));
    for (Group group : Group.values()) {
      List<Line> lines = new ArrayList<>();
      lines.add(Line.of(Style.HEADING, group.title()));
      for (SlashCommand command : desk.commands().all()) {
        if (command.group() == group) {
          lines.addAll(entry(command, nameColumns, desk.screen().width()));
        }
      }
      lines.add(Line.EMPTY);
      groups.add(lines);
    }
    groups.add(paragraph(desk, Style.MUTED, "/help COMMAND explains one of them."));
    desk.screen().print(Paging.pages(desk.screen(), groups));
  }

  private static List<Line> paragraph(Desk desk, Style style, String text) {
    List<Line> lines = new ArrayList<>();
    Lines.wrapped(text, desk.screen().width(), 0).forEach(l -> lines.add(Line.of(style, l)));
    lines.add(Line.EMPTY);
    return lines;
  }

  private static List<Line> entry(SlashCommand command, int nameColumns, int width) {
    String name = "  /" + command.name();
    String space = " ".repeat(nameColumns - name.length());
    List<Line> lines = new ArrayList<>();
    for (String text :
        Lines.wrapped(command.summary(), Math.max(LEAST_ROOM, width - nameColumns), 0)) {
      lines.add(
          lines.isEmpty()
              ? new Line(List.of(new Span(Style.CODE, name), Span.plain(space + text)))
              : Line.of(Style.PLAIN, " ".repeat(nameColumns) + text));
    }
    return lines;
  }

  private static void about(Desk desk, SlashCommand command) {
    List<Part> parts = new ArrayList<>();
    String arguments = command.arguments().isEmpty() ? "" : " " + command.arguments();
    parts.add(new Part.Code(List.of("/" + command.name() + arguments)));
    parts.add(new Part.Paragraph(List.of(Span.plain(command.summary() + "."))));
    for (String detail : command.details()) {
      parts.add(new Part.Paragraph(List.of(Span.plain(detail))));
    }
    desk.show(parts);
  }
}
