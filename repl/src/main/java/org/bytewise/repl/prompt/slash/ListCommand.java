package org.bytewise.repl.prompt.slash;

import java.util.List;
import org.bytewise.snippets.NumberedSource;

/** {@code /list}: lists the snippets that the session has kept. */
final class ListCommand implements SlashCommand {
  @Override
  public String name() {
    return "list";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String arguments() {
    return "[ID|NAME]";
  }

  @Override
  public String summary() {
    return "Lists the snippets that the session has kept";
  }

  @Override
  public List<String> details() {
    return List.of("Each snippet has a number: /drop NUMBER drops it, /NUMBER runs it again.");
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    List<NumberedSource> all = desk.workbench().session().history();
    List<NumberedSource> found = argument.isEmpty() || argument.equals("-all")
        ? all
        : all.stream()
            .filter(s -> s.number().equals(argument) || declares(desk, s, argument))
            .toList();
    if (found.isEmpty() && !argument.isEmpty()) {
      throw new SlashException("No snippet has the number or name " + argument + ".");
    }
    if (found.isEmpty()) {
      desk.screen().print("Nothing yet.");
    }
    for (NumberedSource source : found) {
      String[] lines = source.source().split("\n", -1);
      desk.screen().print(String.format("%4s : %s", source.number(), lines[0]));
      for (int i = 1; i < lines.length; i++) {
        desk.screen().print("       " + lines[i]);
      }
    }
  }

  private static boolean declares(Desk desk, NumberedSource source, String name) {
    return desk.workbench().session().declarations().stream()
        .anyMatch(d -> d.name().equals(name) && d.id().equals(source.number()));
  }
}
