package org.bytewise.exercises.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Runs untrusted code in isolation. Linux only. Thread-safe.
 *
 * <p>A jail sees system libraries, one JDK and the class path, all read-only; no network, no
 * environment, no other process, no home folder. It can write to one small folder in memory, and
 * its time, memory, processes and files are bounded.
 */
public final class Sandbox implements AutoCloseable {
  /** How many jails can be open at once. */
  public static final int MOST_JAILS = Uids.SLOTS;

  private final Walls walls;
  private final Starter starter;
  private final Optional<KeptCheck> kept;

  private Sandbox(Walls walls, Starter starter, Optional<KeptCheck> kept) {
    this.walls = walls;
    this.starter = starter;
    this.kept = kept;
  }

  /**
   * Opens a sandbox once a probe has tried to escape from it and failed.
   *
   * @param javaHome the JDK whose VMs are jailed
   * @param jars files and folders for the VM, such as its class path; copied by this call
   * @throws SandboxException if no sandbox can be set up here, or if it does not hold
   */
  public static Sandbox open(Path javaHome, List<Path> jars) {
    return open(Programs.ofSystem(), javaHome, jars, UnaryOperator.identity(), Optional.empty());
  }

  /**
   * As {@link #open(Path, List)}, but without the probe if it failed to escape from the same
   * sandbox within the last day: since the same boot, with the same kernel settings, rights,
   * namespaces, programs, JDK and options.
   *
   * @param kept the folder that remembers this; it is trusted only if no other user can change it,
   *     and need not exist
   */
  public static Sandbox openKnown(Path javaHome, List<Path> jars, Path kept) {
    return open(
        Programs.ofSystem(),
        javaHome,
        jars,
        UnaryOperator.identity(),
        Optional.of(new KeptCheck(kept)));
  }

  /**
   * As {@link #openKnown}.
   *
   * @param change edits bubblewrap's arguments, which lets a test open holes
   * @param kept empty to probe each time
   */
  static Sandbox open(
      Programs programs,
      Path javaHome,
      List<Path> jars,
      UnaryOperator<List<String>> change,
      Optional<KeptCheck> kept) {
    Path home = checked(javaHome);
    if (!System.getProperty("os.name").equals("Linux")) {
      throw new SandboxException(
          "the sandbox needs Linux; this is " + System.getProperty("os.name"));
    }
    Starter starter = new Starter();
    try {
      Bubblewrap walls = new Bubblewrap(programs, home, jars, starter, change);
      try {
        check(walls, programs, kept);
        return new Sandbox(walls, starter, kept);
      } catch (RuntimeException e) {
        walls.close();
        throw e;
      }
    } catch (RuntimeException e) {
      starter.close();
      throw e;
    }
  }

  private static void check(Bubblewrap walls, Programs programs, Optional<KeptCheck> kept) {
    // Before the probe: what changes meanwhile is not what held.
    Optional<Circumstances> now = kept.flatMap(unused -> walls.circumstances());
    if (now.isPresent() && kept.orElseThrow().covers(now.get())) {
      return;
    }
    new EscapeCheck(walls, programs).run();
    now.ifPresent(circumstances -> kept.orElseThrow().keep(circumstances));
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
    return new Sandbox(new NoWalls(checked(javaHome), jars, starter), starter, Optional.empty());
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
   * @throws IllegalStateException if {@link #MOST_JAILS} are open
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

  /** Has the next sandbox probed, whatever is remembered. */
  public void forget() {
    kept.ifPresent(KeptCheck::forget);
  }

  /** Removes the sandbox's files. Close its jails first. */
  @Override
  public void close() {
    walls.close();
    starter.close();
  }
}
