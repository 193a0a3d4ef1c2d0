package org.bytewise.repl.process;

import java.util.Optional;
import java.util.Set;

/** Checks the flags that users give for the measured VM. */
public final class VmFlag {
  private static final Set<String> CLASS_PATHS =
      Set.of("-cp", "-classpath", "-class-path", "--class-path");

  /** Options of the launcher that make it do something other than run the tool's own class. */
  private static final Set<String> OTHER_ERRANDS = Set.of(
      "-jar",
      "-m",
      "--module",
      "-d",
      "--describe-module",
      "--list-modules",
      "--dry-run",
      "-version",
      "--version",
      "-showversion",
      "--show-version",
      "-help",
      "--help",
      "-h",
      "-?",
      "-X",
      "--help-extra",
      "--validate-modules",
      "-fullversion",
      "--full-version",
      "--source");

  private VmFlag() {}

  /** Returns why a word cannot be a flag of the VM, as one sentence; empty if it may be one. */
  public static Optional<String> problem(String word) {
    if (!word.startsWith("-") || word.equals("-") || word.equals("--")) {
      return Optional.of("'%s' is not a flag: flags of the VM begin with a hyphen, such as -Xmx64m"
          .formatted(word));
    }
    String name = word.replaceFirst("=.*", "");
    if (CLASS_PATHS.contains(name)) {
      return Optional.of(
          "'%s' is not taken as a flag: give your classes with --class-path, without -R"
              .formatted(word));
    }
    return OTHER_ERRANDS.contains(name)
        ? Optional.of(
            "'%s' is not taken as a flag: the VM would do something else than run your code"
                .formatted(word))
        : Optional.empty();
  }
}
