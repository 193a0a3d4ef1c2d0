package org.bytewise.repl.prompt.slash;

import org.bytewise.layout.VmModel;

/** {@code /doctor}: says which VM is measured and where files are kept. */
final class DoctorCommand implements SlashCommand {
  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public Group group() {
    return Group.MEASURE;
  }

  @Override
  public String summary() {
    return "Says which VM is measured and where files are kept";
  }

  @Override
  public void run(Desk desk, String argument) throws CommandException {
    Arguments.none(this, argument);
    VmModel vm = desk.workbench().vm();
    desk.screen().print("  measured VM   " + vm.description());
    desk.screen().print("  child VM      process " + desk.workbench().session().childPid());
    desk.screen()
        .print("  your flags    "
            + (desk.vmFlags().isEmpty() ? "none" : String.join(" ", desk.vmFlags())));
    for (String file : desk.files()) {
      desk.screen().print("  " + file);
    }
  }
}
