package org.bytewise.exercises.sandbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What these tests need of the system. It is asked without our own code, which could be at fault.
 */
final class Installed {
  private static final String BWRAP = "/usr/bin/bwrap";

  private Installed() {}

  static void bubblewrap() {
    assumeTrue(
        Files.isExecutable(Path.of(BWRAP)), "bubblewrap is not installed: jails cannot be tested");
    String refusal = refusal();
    assumeTrue(
        refusal.isEmpty(), "namespaces are refused here: jails cannot be tested: " + refusal);
  }

  private static String refusal() {
    String command =
        BWRAP + " --unshare-user --unshare-pid --unshare-net --ro-bind / / --proc /proc"
            + " /usr/bin/unshare --user /bin/true";
    try {
      Process process =
          new ProcessBuilder(command.split(" ", -1)).redirectErrorStream(true).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
