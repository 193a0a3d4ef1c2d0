package org.bytewise.repl.prompt.slash;

import java.nio.file.Path;

/** {@code /open}: runs a file as if you had typed it. */
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
    return "Runs a file as if you had typed it";
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.some(this, argument, "notes.jsh");
    Path file = FileNames.path(argument);
    if (!desk.open(file, ScriptFile.lines(file))) {
      throw new SlashException("Something in " + file + " failed.");
    }
  }
}
