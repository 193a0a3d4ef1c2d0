package org.bytewise.repl.prompt.slash;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.lessons.CoursePath;
import org.bytewise.repl.learn.Overview;
import org.bytewise.screen.Line;
import org.bytewise.screen.Style;

/** {@code /lessons}: lists the lessons and your progress. */
final class LessonsCommand implements SlashCommand {
  @Override
  public String name() {
    return "lessons";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Lists the lessons and your progress";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Shows by chapter which lessons are done, begun or known, which comes next, and how many"
            + " minutes each takes. The minutes follow from a lesson's words and tasks.");
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    CoursePath path =
        CoursePath.of(desk.classroom().curriculum(), desk.classroom().progress());
    List<List<Line>> chapters = new ArrayList<>(
        Overview.lessons(path, desk.screen().width(), desk.screen().glyphs()));
    chapters.add(
        List.of(Line.of(Style.MUTED, "/learn ID starts one, /learn continues where you stopped.")));
    desk.screen().print(Paging.pages(desk.screen(), chapters));
  }
}
