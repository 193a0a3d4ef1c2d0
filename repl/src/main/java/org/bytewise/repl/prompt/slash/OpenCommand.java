package org.bytewise.repl.prompt.slash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code /open}: takes in a file as if you had typed it. */
final class OpenCommand implements SlashCommand {
  @Override
  public String name() {
    return "open";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String arguments() {
    return "FILE";
  }

  @Override
  public String summary() {
    return "Takes in a file as if you had typed it";
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.some(this, argument, "notes.jsh");
    Path file = FileNames.path(argument);
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new SlashException("Cannot read " + file + ": " + FileNames.reason(e));
    }
    if (!desk.takeAll(lines)) {
      throw new SlashException("Something in " + file + " did not succeed.");
    }
  }
}
