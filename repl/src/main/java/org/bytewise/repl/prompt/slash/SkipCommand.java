package org.bytewise.repl.prompt.slash;

import java.util.List;

/** {@code /skip}: shows the answer and continues. */
final class SkipCommand implements SlashCommand {
  @Override
  public String name() {
    return "skip";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Shows the answer and continues";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Code that later steps need still runs. A skipped question does not count as answered;"
            + " /back and /undo take you back to it.");
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    desk.show(Lessons.player(desk, this).skip());
  }
}
