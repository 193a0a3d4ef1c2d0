package org.bytewise.repl.prompt.slash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytewise.screen.FileReason;

/** {@code /set}: chooses the editor, and a file that every session starts with. */
final class SetCommand implements SlashCommand {
  private static final String START = "start";
  private static final String EDITOR = "editor";
  private static final String DEFAULT = "-default";
  private static final String NONE = "-none";

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
    return "start|editor ...";
  }

  @Override
  public String summary() {
    return "Chooses your editor, or a file that every session starts with";
  }

  @Override
  public List<String> details() {
    return List.of(
        "/set start FILE keeps a copy of FILE, which runs whenever Bytewise starts and after each"
            + " /reset; /set start -none forgets it, /set start shows it.",
        "/set editor COMMAND chooses the editor of /edit until you quit, such as /set editor vim;"
            + " /set editor -default goes back to that of the environment variable VISUAL or"
            + " EDITOR, or to the built-in one; /set editor shows it.");
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    if (before.isEmpty()) {
      return List.of(
          new Suggestion(START, "what every session starts with"),
          new Suggestion(EDITOR, "what /edit opens"));
    }
    if (before.equals(List.of(START))) {
      return List.of(new Suggestion(NONE, "nothing"));
    }
    return before.equals(List.of(EDITOR))
        ? List.of(new Suggestion(DEFAULT, "VISUAL, EDITOR or the built-in one"))
        : List.of();
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    String[] words = argument.split("\\s+", 2);
    String value = words.length == 1 ? "" : words[1].strip();
    switch (words[0]) {
      case START -> start(desk, value);
      case EDITOR -> editor(desk, value);
      case "" ->
        throw new SlashException("/set needs a setting: /set start FILE or /set editor COMMAND.");
      default ->
        throw new SlashException("/set has only the settings start and editor, not \"" + words[0]
            + "\"; see /help set.");
    }
  }

  private static void editor(Desk desk, String command) throws SlashException {
    if (command.equals(DEFAULT)) {
      desk.editors().useDefault();
    } else if (command.startsWith("-")) {
      throw new SlashException(
          "/set editor takes a command such as vim, or " + DEFAULT + ", not \"" + command + "\".");
    } else if (!command.isEmpty()) {
      desk.editors().choose(command);
    }
    desk.screen().print(desk.editors().sentence());
  }

  private static void start(Desk desk, String file) throws SlashException {
    try {
      if (file.isEmpty()) {
        show(desk);
      } else if (file.equals(NONE)) {
        Files.deleteIfExists(desk.startup());
        desk.screen().print("Sessions start empty.");
      } else {
        List<String> lines = ScriptFile.lines(FileNames.path(file));
        Files.createDirectories(desk.startup().toAbsolutePath().getParent());
        Files.write(desk.startup(), lines);
        desk.screen().print("Every session now starts with a copy of " + file + ".");
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
