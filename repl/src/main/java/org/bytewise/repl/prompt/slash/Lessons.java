package org.bytewise.repl.prompt.slash;

import org.bytewise.lessons.Player;

/** What the commands of a lesson have in common. */
final class Lessons {
  private Lessons() {}

  static Player player(Desk desk, SlashCommand command) throws SlashException {
    return desk.classroom()
        .player()
        .orElseThrow(() -> new SlashException(
            "/" + command.name() + " works in a lesson; /learn starts one, /lessons lists them."));
  }

  /** Returns the player as {@link #player} does, for what works in exercises, too. */
  static Player playerOrExercise(Desk desk, SlashCommand command) throws SlashException {
    return desk.classroom()
        .player()
        .orElseThrow(() -> new SlashException("/" + command.name()
            + " works in a lesson or an exercise; /learn or /exercise starts one."));
  }
}
