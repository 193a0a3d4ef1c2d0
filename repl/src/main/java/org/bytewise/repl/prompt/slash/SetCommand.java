package org.bytewise.repl.prompt.slash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytewise.screen.FileReason;

/** {@code /set start}: keeps a file that every session starts with. */
final class SetCommand implements SlashCommand {
  @Override
  public String name() {
    return "set";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String arguments() {
    return "start [FILE|-none]";
  }

  @Override
  public String summary() {
    return "Keeps a file that every session starts with";
  }

  @Override
  public List<String> details() {
    return List.of(
        "/set start FILE keeps a copy of FILE, which runs whenever Bytewise starts and after each"
            + " /reset; /set start -none forgets it, /set start shows it.",
        "The editor of /edit comes from the environment variable VISUAL or EDITOR.");
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return before.isEmpty()
        ? List.of(new Suggestion("start", "what every session starts with"))
        : before.equals(List.of("start")) ? List.of(new Suggestion("-none", "nothing")) : List.of();
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    String[] words = argument.split("\\s+", 2);
    if (!words[0].equals("start")) {
      throw new SlashException(
          argument.isEmpty()
              ? "/set needs a setting: /set start FILE, /set start -none or /set start."
              : "/set has only the setting start, not \"" + words[0] + "\"; see /help set.");
    }
    try {
      if (words.length == 1) {
        show(desk);
      } else if (words[1].equals("-none")) {
        Files.deleteIfExists(desk.startup());
        desk.screen().print("Sessions start empty.");
      } else {
        List<String> lines = ScriptFile.lines(FileNames.path(words[1]));
        Files.createDirectories(desk.startup().toAbsolutePath().getParent());
        Files.write(desk.startup(), lines);
        desk.screen().print("Every session now starts with a copy of " + words[1] + ".");
      }
    } catch (IOException e) {
      throw new SlashException(
          "Cannot write " + desk.startup() + ": " + FileReason.ofWriting(e) + ".");
    }
  }

  private static void show(Desk desk) throws SlashException {
    Path kept = desk.startup();
    if (!Files.exists(kept)) {
      desk.screen().print("Sessions start empty; /set start FILE changes that.");
      return;
    }
    ScriptFile.lines(kept).forEach(desk.screen()::print);
  }
}
