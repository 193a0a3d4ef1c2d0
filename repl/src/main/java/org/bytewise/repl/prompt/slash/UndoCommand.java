package org.bytewise.repl.prompt.slash;

/** {@code /undo}: takes your last answer or line back. */
final class UndoCommand implements SlashCommand {
  @Override
  public String name() {
    return "undo";
  }

  @Override
  public Group group() {
    return Group.LEARN;
  }

  @Override
  public String summary() {
    return "Takes your last answer or line back";
  }

  @Override
  public void run(Desk desk, String argument) throws SlashException {
    SlashArguments.none(this, argument);
    desk.show(Lessons.player(desk, this).undo());
  }
}
