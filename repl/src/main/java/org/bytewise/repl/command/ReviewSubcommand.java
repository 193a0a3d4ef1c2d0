package org.bytewise.repl.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.bytewise.lessons.ReviewSitting;
import org.bytewise.repl.prompt.PromptOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bytewise review}. */
@Command(
    name = "review",
    header = "Answer the questions that you missed, some days later.",
    description = {"", ReviewSitting.EXPLANATION})
final class ReviewSubcommand implements Callable<Integer> {
  private final BytewiseCommand root;

  @Option(names = "--all", description = "Ask those whose day has not come, too.")
  private boolean all;

  ReviewSubcommand(BytewiseCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    return root.prompt(Optional.of(
        new PromptOptions.Learn("review", all ? Optional.of("all") : Optional.empty())));
  }
}
