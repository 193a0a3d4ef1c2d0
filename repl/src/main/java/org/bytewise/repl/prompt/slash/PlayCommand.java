package org.bytewise.repl.prompt.slash;

import java.util.List;

/** {@code /play}: lets you try anything until /next. */
final class PlayCommand implements SlashCommand {
  @Override
  public String name() {
    return "play";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Lets you try anything until /next";
  }

  @Override
  public List<String> details() {
    return List.of("Nothing you type there counts as an answer. /undo takes a line back.");
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    desk.show(Lessons.player(desk, this).play());
  }
}
