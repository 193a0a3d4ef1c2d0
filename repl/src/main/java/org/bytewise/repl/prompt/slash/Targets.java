package org.bytewise.repl.prompt.slash;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.instruments.workbench.Measured;
import org.bytewise.instruments.workbench.TargetException;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.layout.LayoutException;
import org.bytewise.layout.VmModel;

/** What the commands that measure a target have in common. */
final class Targets {
  /** What a target may be, for the help of those commands. */
  static final String WHAT = "TARGET is a type (int, int[10], String, java.util.HashMap$Node), a"
      + " variable, or any expression: new int[3].";

  private static final Pattern VM = Pattern.compile("(?:^|\\s)--vm[ =](\\S+)(?=\\s|$)");

  private Targets() {}

  /**
   * An argument, read.
   *
   * @param target as typed, without options
   * @param vm the name of the VM to measure
   */
  record Asked(String target, String vm) {}

  static Asked read(SlashCommand command, String argument) throws CommandException {
    Matcher vm = VM.matcher(argument);
    boolean named = vm.find();
    String target = named ? vm.replaceFirst("").strip() : argument;
    Arguments.some(command, target, "new String()");
    return new Asked(target, named ? vm.group(1) : VmModel.THIS);
  }

  static Measured measure(Desk desk, Asked asked) throws CommandException {
    return guarded(() -> desk.workbench().measure(asked.target(), asked.vm()));
  }

  /** As {@link #measure}; of types JOL is asked as well. */
  static Measured measureConfirmed(Desk desk, Asked asked) throws CommandException {
    return guarded(() -> desk.workbench().measureConfirmed(asked.target(), asked.vm()));
  }

  private static Measured guarded(Supplier<Measured> measuring) throws CommandException {
    try {
      return measuring.get();
    } catch (TargetException | LayoutException e) {
      throw new CommandException(e.getMessage());
    }
  }

  static List<Suggestion> suggestOptions(List<String> before) {
    if (!before.isEmpty() && before.get(before.size() - 1).equals("--vm")) {
      return Workbench.vmNames().stream().map(Suggestion::of).toList();
    }
    return List.of(new Suggestion("--vm", "another VM, simulated"));
  }
}
