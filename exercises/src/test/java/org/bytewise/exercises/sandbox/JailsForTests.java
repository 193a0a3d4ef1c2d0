package org.bytewise.exercises.sandbox;

import java.nio.file.Path;
import java.util.List;

/** Jails for tests of what runs in them. */
public final class JailsForTests {
  private JailsForTests() {}

  /** Skips a test, with the reason, if jails cannot run here. */
  public static void needed() {
    Installed.bubblewrap();
  }

  /** Opens a sandbox with the JDK that runs the tests. */
  public static Sandbox open(List<Path> jars) {
    return Sandbox.open(Path.of(System.getProperty("java.home")), jars);
  }
}
