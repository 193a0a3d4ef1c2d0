package org.bytewise.repl.prompt.slash;

import java.util.List;

/** {@code /next}: goes on in the lesson. */
final class NextCommand implements SlashCommand {
  @Override
  public String name() {
    return "next";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Goes on in the lesson";
  }

  @Override
  public List<String> details() {
    return List.of("An empty line does the same where nothing is asked.");
  }

  @Override
  public void run(Desk desk, String argument) throws CommandException {
    Arguments.none(this, argument);
    desk.show(Lessons.player(desk, this).next());
  }
}
