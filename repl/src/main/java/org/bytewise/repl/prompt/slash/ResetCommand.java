package org.bytewise.repl.prompt.slash;

import java.util.List;

/** {@code /reset}: forgets everything you have declared. */
final class ResetCommand implements SlashCommand {
  @Override
  public String name() {
    return "reset";
  }

  @Override
  public Group group() {
    return Group.SESSION;
  }

  @Override
  public String summary() {
    return "Forgets everything you have declared";
  }

  @Override
  public List<String> details() {
    return List.of(
        "The code runs in a fresh VM afterwards. It asks first. /env resets with other flags.");
  }

  @Override
  public void run(Desk desk, String argument) throws CommandException {
    Arguments.none(this, argument);
    if (desk.screen().confirm("Forget everything you have declared?")) {
      desk.reset(desk.vmFlags(), desk.classPath());
      desk.screen().print("A fresh session.");
    } else {
      desk.screen().print("Nothing was changed.");
    }
  }
}
