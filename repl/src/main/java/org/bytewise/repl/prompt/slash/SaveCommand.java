package org.bytewise.repl.prompt.slash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.bytewise.screen.FileReason;

/** {@code /save}: saves what you have typed to a file. */
final class SaveCommand implements SlashCommand {
  @Override
  public String name() {
    return "save";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String arguments() {
    return "[-history] FILE";
  }

  @Override
  public String summary() {
    return "Saves what you have typed to a file";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Saves the Java that the session has kept; with -history, everything you typed, including"
            + " commands. /open FILE runs it again.");
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return before.isEmpty()
        ? List.of(new Suggestion("-history", "everything you typed"))
        : List.of();
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    boolean history = argument.matches("(?s)-history(\\s.*)?");
    String name = history ? argument.substring("-history".length()).strip() : argument;
    SlashArguments.some(this, name, "notes.jsh");
    if (name.startsWith("-")) {
      String option = name.replaceFirst("(?s)\\s.*", "");
      throw new SlashException("/save does not know \"" + option
          + "\"; it takes -history. A file of that name is ./" + option + ".");
    }
    Path file = FileNames.path(name);
    String text = history
        ? String.join("\n", desk.inputs())
        : desk.workbench().session().history().stream()
            .map(s -> s.source())
            .collect(Collectors.joining("\n"));
    if (Files.exists(file) && !desk.screen().confirm(file + " already exists. Replace it?")) {
      desk.screen().print("Nothing was saved.");
      return;
    }
    try {
      Files.writeString(file, text + "\n");
    } catch (IOException e) {
      throw new SlashException("Cannot write " + file + ": " + FileReason.ofWriting(e));
    }
    desk.screen().print("Saved to " + file);
  }
}
