package org.bytewise.exercises.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Runs untrusted code in isolation. Linux only. Thread-safe.
 *
 * <p>A jail sees system libraries, one JDK and the class path, all read-only; no network, no
 * environment, no other process, no home folder. It can write to one small folder in memory, and
 * its time, memory, processes and files are bounded.
 */
public final class Sandbox implements AutoCloseable {
  private final Walls walls;
  private final Starter starter;

  private Sandbox(Walls walls, Starter starter) {
    this.walls = walls;
    this.starter = starter;
  }

  /**
   * Opens a sandbox once a probe has tried to escape from it and failed.
   *
   * @param javaHome the JDK whose VMs are jailed
   * @param jars files and folders for the VM, such as its class path; copied by this call
   * @throws SandboxException if no sandbox can be set up here, or if it does not hold
   */
  public static Sandbox open(Path javaHome, List<Path> jars) {
    return open(Programs.ofSystem(), javaHome, jars, UnaryOperator.identity());
  }

  /**
   * As {@link #open(Path, List)}.
   *
   * @param change edits bubblewrap's arguments, which lets a test open holes
   */
  static Sandbox open(
      Programs programs, Path javaHome, List<Path> jars, UnaryOperator<List<String>> change) {
    Path home = checked(javaHome);
    if (!System.getProperty("os.name").equals("Linux")) {
      throw new SandboxException(
          "the sandbox needs Linux; this is " + System.getProperty("os.name"));
    }
    Starter starter = new Starter();
    try {
      Bubblewrap walls = new Bubblewrap(programs, home, jars, starter, change);
      try {
        new EscapeCheck(walls, programs).run();
        return new Sandbox(walls, starter);
      } catch (RuntimeException e) {
        walls.close();
        throw e;
      }
    } catch (RuntimeException e) {
      starter.close();
      throw e;
    }
  }

  /**
   * Returns a sandbox without isolation: code has all rights of the grader's user, within the VM's
   * own limits.
   *
   * @param javaHome the JDK whose VMs run
   * @param jars files and folders for the VM, such as its class path
   */
  public static Sandbox none(Path javaHome, List<Path> jars) {
    Starter starter = new Starter();
    return new Sandbox(new NoWalls(checked(javaHome), jars, starter), starter);
  }

  private static Path checked(Path javaHome) {
    if (!Files.isExecutable(javaHome.resolve("bin/java"))) {
      throw new SandboxException(
          "there is no JDK in " + javaHome + ": bin/java is missing or not executable");
    }
    return javaHome;
  }

  /**
   * Returns a description for reports: "none", or the mechanism and whether it bounds each jail's
   * memory as a whole.
   */
  public String description() {
    return walls.description();
  }

  /** Tells whether code in a jail is isolated from the system. */
  public boolean isolated() {
    return walls.isolated();
  }

  /**
   * Returns a jail for one VM.
   *
   * @throws IllegalStateException if 256 jails are open
   */
  public Jail jail(JailLimits limits) {
    return walls.jail(limits);
  }

  /**
   * Returns a jail for a VM that runs trusted code only: it can write to the folder of archives. No
   * other jail may be open.
   */
  public Jail trainingJail(JailLimits limits) {
    return walls.trainingJail(limits);
  }

  /**
   * Returns the folder, empty at first, whose files all jails can read: archives of classes for
   * their VMs. {@link Jail#archives} is where a jail sees it.
   */
  public Path archives() {
    return walls.archives();
  }

  /** Removes the sandbox's files. Close its jails first. */
  @Override
  public void close() {
    walls.close();
    starter.close();
  }
}
