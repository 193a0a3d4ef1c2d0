package org.bytewise.repl.prompt.slash;

import java.util.List;
import org.bytewise.lessons.PlacementSitting;

/** {@code /placement}: ten predictions that skip what you know. */
final class PlacementCommand implements SlashCommand {
  private static final String UNDO = "undo";

  @Override
  public String name() {
    return "placement";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String arguments() {
    return "[undo]";
  }

  @Override
  public String summary() {
    return "Ten predictions that skip the lessons you know";
  }

  @Override
  public List<String> details() {
    return List.of(
        "Each question stands for one to three lessons. If you get it right, they are marked as"
            + " known: the path passes them, and /learn ID still plays them.",
        "/placement undo takes all marks off.");
  }

  @Override
  public List<Suggestion> suggest(Desk desk, List<String> before) {
    return before.isEmpty() ? List.of(new Suggestion(UNDO, "take all marks off")) : List.of();
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    if (argument.equals(UNDO)) {
      desk.screen()
          .print(PlacementSitting.undo(
              desk.classroom().curriculum(), desk.classroom().progress()));
    } else if (argument.isEmpty()) {
      desk.begin(PlacementSitting.packaged(
          desk.classroom().curriculum(), desk.classroom().progress()));
    } else {
      throw new SlashException("/placement takes nothing or \"undo\", but got \"" + argument
          + "\"; see /help placement.");
    }
  }
}
