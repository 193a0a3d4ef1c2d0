package org.bytewise.snippets.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bytewise.snippets.VmProfile;
import org.bytewise.snippets.archive.VmArchives;

/**
 * The options for starting a trial's VM. Immutable.
 *
 * @param launcher starts the process
 * @param profile the named set of flags
 * @param vmFlags additional flags; they come last and take precedence
 * @param classPath jars with the tool's child-side classes, as paths seen by the child
 * @param scratch a folder writable by the child, as a path seen by the child; null for a temporary
 *     one, deleted with the VM
 * @param recorder the file that lets the recorder start quickly, as a path seen by the child; null
 *     for none. The child creates it if it is missing and can be written
 * @param timeLimit the longest that one call may take, including its answer; all calls of one
 *     program together may take {@value #CALLS} times as long. Measured in the VM's own time,
 *     regardless of how busy the machine is
 * @param outputLimit the total number of characters that the code may print
 * @param warm whether a VM that counts makes a first recording in advance, which takes as long as
 *     all the following ones
 * @param whenEnded runs after the VM has ended, to clean up its environment
 */
public record TrialOptions(
    Launcher launcher,
    VmProfile profile,
    List<String> vmFlags,
    List<Path> classPath,
    Path scratch,
    Path recorder,
    Duration timeLimit,
    long outputLimit,
    boolean warm,
    Runnable whenEnded) {

  /** Starts a VM. */
  @FunctionalInterface
  public interface Launcher {
    /**
     * Starts a VM with its three standard streams as pipes.
     *
     * @param arguments the arguments of the java command
     */
    Process start(List<String> arguments) throws IOException;
  }

  /** Long enough for slow machines, short enough to detect an endless loop. */
  public static final Duration DEFAULT_TIME = Duration.ofSeconds(20);

  /** 64 K characters. */
  public static final long DEFAULT_OUTPUT = 64 << 10;

  static final int CALLS = 5;

  public TrialOptions {
    Objects.requireNonNull(launcher, "launcher");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(whenEnded, "whenEnded");
    vmFlags = List.copyOf(vmFlags);
    classPath = List.copyOf(classPath);
    if (timeLimit.isNegative() || timeLimit.isZero()) {
      throw new IllegalArgumentException("timeLimit " + timeLimit + " must be > 0");
    }
    if (outputLimit < 0) {
      throw new IllegalArgumentException("outputLimit " + outputLimit + " must be >= 0");
    }
  }

  /** Returns options for a counting VM of this JDK, without a sandbox. */
  public static TrialOptions counting() {
    return new TrialOptions(
        TrialOptions::launch,
        VmProfile.COUNTING,
        List.of(),
        TrialVm.ownJars(),
        null,
        VmArchives.ofProcess().recorder().orElse(null),
        DEFAULT_TIME,
        DEFAULT_OUTPUT,
        true,
        () -> {});
  }

  private static Process launch(List<String> arguments) throws IOException {
    return builder(arguments).start();
  }

  /** Returns a builder of a VM of this JDK, without the VM options of the tool's environment. */
  static ProcessBuilder builder(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    return builder;
  }

  /** Returns a class path as one argument. */
  static String joined(List<Path> classPath) {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** Returns the class path as one argument. */
  public String joinedClassPath() {
    return joined(classPath);
  }

  /** Returns these options with another profile and other flags. */
  public TrialOptions with(VmProfile newProfile, List<String> newFlags) {
    return new TrialOptions(
        launcher,
        newProfile,
        newFlags,
        classPath,
        scratch,
        recorder,
        timeLimit,
        outputLimit,
        warm,
        whenEnded);
  }

  /** Returns these options with another time limit. */
  public TrialOptions within(Duration limit) {
    return new TrialOptions(
        launcher,
        profile,
        vmFlags,
        classPath,
        scratch,
        recorder,
        limit,
        outputLimit,
        warm,
        whenEnded);
  }
}
