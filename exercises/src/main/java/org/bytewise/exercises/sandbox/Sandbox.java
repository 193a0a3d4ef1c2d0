package org.bytewise.exercises.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where code that nobody trusts runs. Linux only. Thread-safe.
 *
 * <p>A jail sees libraries, one JDK and the class path, all read-only; no network, no environment,
 * no other process, no home. It can write to one small folder in memory, and its time, memory,
 * processes and files are bounded.
 */
public final class Sandbox implements AutoCloseable {
  private final Walls walls;
  private final Starter starter;

  private Sandbox(Walls walls, Starter starter) {
    this.walls = walls;
    this.starter = starter;
  }

  /**
   * A sandbox that has proven that it holds: a probe has tried to get out, and could not.
   *
   * @param javaHome the JDK whose VMs are jailed
   * @param jars files and folders that the VM needs on its class path; copied now
   * @throws SandboxException if there is no sandbox here, or if it does not hold
   */
  public static Sandbox open(Path javaHome, List<Path> jars) {
    return open(Programs.ofSystem(), javaHome, jars, UnaryOperator.identity());
  }

  /**
   * As {@link #open(Path, List)}.
   *
   * @param change of bubblewrap's arguments, with which a test makes holes
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
   * No isolation at all: code may do what the grader's user may do. Only the VM's own limits hold.
   *
   * @param javaHome the JDK whose VMs run
   * @param jars files and folders that the VM needs on its class path
   */
  public static Sandbox none(Path javaHome, List<Path> jars) {
    Starter starter = new Starter();
    return new Sandbox(new NoWalls(checked(javaHome), jars, starter), starter);
  }

  private static Path checked(Path javaHome) {
    if (!Files.isExecutable(javaHome.resolve("bin/java"))) {
      throw new SandboxException(
          "there is no JDK in " + javaHome + ": bin/java is missing or cannot be run");
    }
    return javaHome;
  }

  /** For reports: "none", or the means and whether each jail's memory is bounded as a whole. */
  public String description() {
    return walls.description();
  }

  /** Whether code in a jail is kept from the system. */
  public boolean isolated() {
    return walls.isolated();
  }

  /**
   * A jail for one VM.
   *
   * @throws IllegalStateException if 256 jails are open
   */
  public Jail jail(JailLimits limits) {
    return walls.jail(limits);
  }

  /** Removes the sandbox's own files. Close its jails first. */
  @Override
  public void close() {
    walls.close();
    starter.close();
  }
}
