package org.bytewise.repl.prompt.slash;

import java.util.List;

/** {@code /exit}: leaves; your progress is saved. */
final class ExitCommand implements SlashCommand {
  @Override
  public String name() {
    return "exit";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String arguments() {
    return "[STATUS]";
  }

  @Override
  public String summary() {
    return "Leaves; your progress is saved";
  }

  @Override
  public List<String> details() {
    return List.of(
        "STATUS is the exit status for a script, 0 to 255. Ctrl-D on an empty line leaves as "
            + "well.");
  }

  @Override
  public List<String> aliases() {
    return List.of("quit");
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    if (argument.isEmpty()) {
      desk.exit(0);
      return;
    }
    if (!argument.matches("\\d{1,3}") || Integer.parseInt(argument) > 255) {
      throw new SlashException(
          "An exit status is a number from 0 to 255, not \"" + argument + "\".");
    }
    desk.exit(Integer.parseInt(argument));
  }
}
