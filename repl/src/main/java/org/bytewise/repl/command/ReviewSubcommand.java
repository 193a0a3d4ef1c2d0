package org.bytewise.repl.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.bytewise.repl.prompt.PromptOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bytewise review}. */
@Command(
    name = "review",
    header = "Answer the questions that you missed, some days later.",
    description = {
      "",
      "A question that you missed or skipped comes back the next day. Each time you get it right,"
          + " the gap grows, to 3, 7 and 21 days; then it is learnt. A wrong answer starts again"
          + " with one day. Some questions come back with other numbers."
    })
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
