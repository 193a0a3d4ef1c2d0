package org.bytewise.exercises.sandbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** What these tests need of the system. */
final class Installed {
  private Installed() {}

  static void bubblewrap() {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/bwrap")),
        "bubblewrap is not installed: jails cannot be tested");
  }
}
