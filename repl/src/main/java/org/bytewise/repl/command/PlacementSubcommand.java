package org.bytewise.repl.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.PlacementSitting;
import org.bytewise.lessons.progress.Progress;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.repl.prompt.PromptOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bytewise placement}. */
@Command(
    name = "placement",
    header = "Answer ten predictions and skip the lessons you know.",
    description = {
      "",
      "Each question stands for one to three lessons. If you get it right, they are marked as"
          + " known: the path passes them, and 'bytewise learn ID' still plays them."
    })
final class PlacementSubcommand implements Callable<Integer> {
  private final BytewiseCommand root;

  @Option(names = "--undo", description = "Take all marks off.")
  private boolean undo;

  PlacementSubcommand(BytewiseCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    if (!undo) {
      return root.prompt(Optional.of(new PromptOptions.Learn("placement", Optional.empty())));
    }
    Reporter reporter = new Reporter(root);
    Progress progress = Progress.at(root.surroundings().files().progress());
    String done = PlacementSitting.undo(Curriculum.packaged(), progress);
    progress.warning().ifPresent(text -> reporter.error("bytewise placement", text));
    reporter.plain(done);
    return ExitStatus.FINE;
  }
}
