package org.bytewise.repl.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.bytewise.lessons.Curriculum;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.prompt.PromptOptions;
import org.bytewise.screen.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bytewise learn}. */
@Command(
    name = "learn",
    header = "Play a lesson at the prompt.",
    description = {
      "",
      "Continues where you stopped, or starts LESSON. In a lesson, /next continues, /hint helps,"
          + " /play lets you try things freely, and /exit leaves; your progress is saved."
          + " 'bytewise lessons' lists the lessons."
    })
final class LearnSubcommand implements Callable<Integer> {
  private final BytewiseCommand root;

  @Parameters(
      paramLabel = "LESSON",
      arity = "0..1",
      completionCandidates = LessonIds.class,
      description = "A lesson's id or number, such as string-size or 2.1.")
  private String lesson;

  LearnSubcommand(BytewiseCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    if (lesson != null && Curriculum.packaged().find(lesson).isEmpty()) {
      throw new CommandException(
          ExitStatus.USAGE,
          "there is no lesson '%s'%s 'bytewise lessons' lists them"
              .formatted(
                  lesson,
                  Curriculum.packaged()
                      .nearest(lesson)
                      .map(near -> "; " + Nearest.question(near))
                      .orElse(";")));
    }
    return root.prompt(Optional.of(new PromptOptions.Learn(Optional.ofNullable(lesson))));
  }
}
