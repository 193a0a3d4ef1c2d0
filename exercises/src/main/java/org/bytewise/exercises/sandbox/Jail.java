package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Starts one VM in isolation. Its paths are those that the VM sees. Start one VM, then close the
 * jail. Thread-safe.
 */
public final class Jail implements AutoCloseable {
  private static final int SIGNALLED = 128;

  private final Builder parts;
  private Process process;
  private boolean closed;

  private Jail(Builder parts) {
    this.parts = parts;
  }

  static Builder builder(JailLimits limits, Starter starter) {
    return new Builder(limits, starter);
  }

  /** Collects the parts of a jail. */
  static final class Builder {
    private final JailLimits limits;
    private final Starter starter;
    private List<String> prefix = List.of();
    private Path javaHome;
    private List<Path> files = List.of();
    private Path scratch;
    private Path archives;
    private Optional<MemoryGroup> group = Optional.empty();
    private OptionalLong uid = OptionalLong.empty();
    private Runnable release = () -> {};

    private Builder(JailLimits limits, Starter starter) {
      this.limits = limits;
      this.starter = starter;
    }

    Builder prefix(List<String> command) {
      prefix = List.copyOf(command);
      return this;
    }

    Builder java(Path home) {
      javaHome = home;
      return this;
    }

    Builder files(List<Path> paths) {
      files = List.copyOf(paths);
      return this;
    }

    Builder scratch(Path folder) {
      scratch = folder;
      return this;
    }

    Builder archives(Path folder) {
      archives = folder;
      return this;
    }

    Builder group(Optional<MemoryGroup> memory) {
      group = memory;
      return this;
    }

    Builder uid(OptionalLong user) {
      uid = user;
      return this;
    }

    Builder release(Runnable action) {
      release = action;
      return this;
    }

    Jail build() {
      return new Jail(this);
    }
  }

  /** Returns the command to put before the java command; empty if there is no isolation. */
  public List<String> prefix() {
    return parts.prefix;
  }

  /** Returns the path of the java command. */
  public String java() {
    return parts.javaHome.resolve("bin/java").toString();
  }

  /** Returns the sandbox's files, in order. */
  public List<Path> files() {
    return parts.files;
  }

  /** Returns the only writable folder, which is empty at first and disappears with the VM. */
  public Path scratch() {
    return parts.scratch;
  }

  /** Returns the folder of archives of classes; see {@link Sandbox#archives}. */
  public Path archives() {
    return parts.archives;
  }

  /**
   * Returns the environment for {@link ProcessBuilder#environment()}; nothing of the grader's is in
   * it.
   */
  public Map<String, String> environment() {
    return Map.of();
  }

  /**
   * Returns the flags that keep the VM within its limits; flags that follow them take precedence.
   */
  public List<String> vmFlags() {
    return parts.limits.vmFlags(parts.scratch.toString());
  }

  /**
   * Starts a VM with an empty environment: {@link #prefix}, {@link #java}, {@link #vmFlags}, then
   * the arguments.
   *
   * <p>Prefer this to starting the command yourself: a jail dies with the <em>thread</em> that
   * started it, and {@link #close} reliably ends only what was started here.
   *
   * @param arguments flags, {@code -cp} and the main class with its arguments
   * @return the process, with its three streams as pipes
   * @throws IOException if the system cannot start it
   * @throws IllegalStateException if the jail is closed or has started a VM before
   */
  public Process start(List<String> arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(arguments));
    builder.environment().clear();
    builder.environment().putAll(environment());
    return start(builder);
  }

  /**
   * Returns the whole command: {@link #prefix}, {@link #java}, {@link #vmFlags}, then the
   * arguments.
   */
  List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>(prefix());
    command.add(java());
    command.addAll(vmFlags());
    command.addAll(arguments);
    return command;
  }

  /** As {@link #start(List)}, for streams other than pipes. */
  synchronized Process start(ProcessBuilder builder) throws IOException {
    if (closed || process != null) {
      throw new IllegalStateException("a jail starts one VM, before it is closed");
    }
    process = parts.starter.start(builder);
    return process;
  }

  /**
   * Returns how often the kernel killed one of its processes because the memory control group was
   * full.
   */
  public int memoryKills() {
    return parts.group.map(MemoryGroup::kills).orElse(0);
  }

  /** Kills whatever is still running, waits for it to end, and releases the jail's resources. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (process != null && process.isAlive()) {
      Processes.end(process.toHandle());
    } else if (process == null || process.exitValue() >= SIGNALLED) {
      // The supervising process was killed; the jail itself may still be ending.
      parts.uid.ifPresent(Processes::endAllOf);
    }
    parts.group.ifPresent(MemoryGroup::remove);
    parts.release.run();
  }
}
