package org.bytewise.repl.process;

import java.util.Optional;
import java.util.Set;

/** Flags as people write them for the VM that is measured. */
public final class VmFlag {
  private static final Set<String> CLASS_PATHS =
      Set.of("-cp", "-classpath", "-class-path", "--class-path");

  /** Options of the launcher with which it does something else than to run the tool's own class. */
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

  /** Returns why a word cannot be a flag of the VM, as one sentence; empty where it may be one. */
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
