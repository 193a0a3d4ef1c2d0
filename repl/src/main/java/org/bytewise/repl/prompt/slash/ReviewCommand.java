package org.bytewise.repl.prompt.slash;

import java.util.List;
import org.bytewise.lessons.ReviewSitting;

/** {@code /review}: asks the questions that you missed. */
final class ReviewCommand implements SlashCommand {
  private static final String ALL = "all";

  @Override
  public String name() {
    return "review";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String arguments() {
    return "[all]";
  }

  @Override
  public String summary() {
    return "Asks the questions that you missed, some days later";
  }

  @Override
  public List<String> details() {
    return List.of(
        ReviewSitting.EXPLANATION, "/review all also asks those whose day has not come.");
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return before.isEmpty()
        ? List.of(new Suggestion(ALL, "also those whose day has not come"))
        : List.of();
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    if (!argument.isEmpty() && !argument.equals(ALL)) {
      throw new SlashException(
          "/review takes nothing or \"all\", but got \"" + argument + "\"; see /help review.");
    }
    ReviewSitting review = desk.classroom().review(argument.equals(ALL));
    if (review.hasNext()) {
      desk.begin(review);
    } else {
      desk.screen().print(review.nothingDue());
    }
  }
}
