package org.bytewise.exercises.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How one VM is started where it can do no harm. Its paths are those that the VM sees. Use it for
 * one VM, then close it. Thread-safe.
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

  /** What a jail is made of. */
  static final class Builder {
    private final JailLimits limits;
    private final Starter starter;
    private List<String> prefix = List.of();
    private Path javaHome;
    private List<Path> classPath = List.of();
    private Path scratch;
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

    Builder classPath(List<Path> paths) {
      classPath = List.copyOf(paths);
      return this;
    }

    Builder scratch(Path folder) {
      scratch = folder;
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

  /** What stands before the java command; empty where there are no walls. */
  public List<String> prefix() {
    return parts.prefix;
  }

  /** The java command. */
  public String java() {
    return parts.javaHome.resolve("bin/java").toString();
  }

  /** The sandbox's jars, in their order. */
  public List<Path> classPath() {
    return parts.classPath;
  }

  /** The only folder that can be written; it is empty at first and vanishes with the VM. */
  public Path scratch() {
    return parts.scratch;
  }

  /** The environment for {@link ProcessBuilder#environment()}: none of the grader's own. */
  public Map<String, String> environment() {
    return Map.of();
  }

  /** Flags that hold the VM to the limits; flags that follow them win. */
  public List<String> vmFlags() {
    return parts.limits.vmFlags(parts.scratch.toString());
  }

  /**
   * Starts a VM with no environment: {@link #prefix}, {@link #java}, {@link #vmFlags}, then the
   * arguments.
   *
   * <p>Prefer this to a start of one's own: a jail dies with the <em>thread</em> that starts it,
   * and {@link #close} ends for certain only what was started here.
   *
   * @param arguments flags, {@code -cp} and the main class with its arguments
   * @return the process, with three pipes
   * @throws IOException if the system cannot start it
   * @throws IllegalStateException if the jail is closed, or was started before
   */
  public Process start(List<String> arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(arguments));
    builder.environment().clear();
    builder.environment().putAll(environment());
    return start(builder);
  }

  /** The whole command: {@link #prefix}, {@link #java}, {@link #vmFlags}, then the arguments. */
  List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>(prefix());
    command.add(java());
    command.addAll(vmFlags());
    command.addAll(arguments);
    return command;
  }

  /** As {@link #start(List)}, where the streams are not to be pipes. */
  synchronized Process start(ProcessBuilder builder) throws IOException {
    if (closed || process != null) {
      throw new IllegalStateException("a jail starts one VM, before it is closed");
    }
    process = parts.starter.start(builder);
    return process;
  }

  /** How often the kernel ended one of its processes because the memory group was full. */
  public int memoryKills() {
    return parts.group.map(MemoryGroup::kills).orElse(0);
  }

  /** Kills what is left, waits until it is gone, and removes what the jail was made of. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (process != null && process.isAlive()) {
      Processes.end(process.toHandle());
    } else if (process == null || process.exitValue() >= SIGNALLED) {
      // What watches over a jail was killed: the jail itself may still be ending.
      parts.uid.ifPresent(Processes::endAllOf);
    }
    parts.group.ifPresent(MemoryGroup::remove);
    parts.release.run();
  }
}
