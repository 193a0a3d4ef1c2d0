package org.bytewise.repl.command;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.layout.LayoutException;
import org.bytewise.layout.VmModel;
import org.bytewise.repl.process.ExitStatus;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that measure targets have in common. */
final class TargetOptions {
  private static final String ALL = "all";

  @Mixin
  private final FormatOption format = new FormatOption();

  @Option(
      names = "--vm",
      paramLabel = "NAME",
      defaultValue = VmModel.THIS,
      description = {
        "Lay it out as another VM would: jdk17, jdk25 or jdk27, as these releases start by default;"
            + " 32-bit, 64-bit, no-compressed-refs, no-compressed-classes, no-compression,"
            + " 16-byte-alignment, compact-headers, or lilliput2, which is provisional; all for"
            + " every one. Those are simulated, and marked so."
      })
  private String vm = VmModel.THIS;

  @Parameters(
      paramLabel = "TARGET",
      arity = "1..*",
      description = {
        "A primitive or array type (int, long[], int[3][5]), a class (String, HashMap.Node), or an"
            + " expression ('new int[3]'). Names of java.lang, java.util and below, java.time and"
            + " java.math need no package."
      })
  private List<String> targets = new ArrayList<>();

  /** Targets in this VM, reported as text. */
  static TargetOptions of(List<String> targets) {
    TargetOptions options = new TargetOptions();
    options.targets = targets;
    return options;
  }

  boolean isJson() {
    return format.isJson();
  }

  List<String> targets() {
    return targets;
  }

  /** The names of the VMs that are asked for. */
  List<String> vms() {
    if (vm.equals(ALL)) {
      return Workbench.vmNames();
    }
    if (vm.equals(VmModel.THIS)) {
      return List.of(vm);
    }
    try {
      return List.of(VmModel.named(vm).name());
    } catch (LayoutException e) {
      throw new CommandException(ExitStatus.USAGE, e.getMessage());
    }
  }
}
