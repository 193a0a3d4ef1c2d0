package org.bytewise.repl.prompt.slash;

import java.util.List;
import org.bytewise.repl.learn.Classroom;
import org.bytewise.repl.learn.Overview;

/** {@code /progress}: shows your progress and what comes next. */
final class ProgressCommand implements SlashCommand {
  @Override
  public String name() {
    return "progress";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Shows your progress and what comes next";
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    Classroom room = desk.classroom();
    desk.screen()
        .print(Paging.pages(
            desk.screen(), List.of(Overview.progress(room.curriculum(), room.progress()))));
  }
}
