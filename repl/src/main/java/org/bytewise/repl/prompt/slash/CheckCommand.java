package org.bytewise.repl.prompt.slash;

import java.util.List;

/** {@code /check}: shows what is asked, and what you have answered. */
final class CheckCommand implements SlashCommand {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Shows what is asked, and what you have answered";
  }

  @Override
  public List<String> details() {
    return List.of(
        "What you type where Java is asked for is judged at once; this shows the question again.");
  }

  @Override
  public void run(Desk desk, String argument) throws CommandException {
    Arguments.none(this, argument);
    desk.show(Lessons.player(desk, this).show());
  }
}
