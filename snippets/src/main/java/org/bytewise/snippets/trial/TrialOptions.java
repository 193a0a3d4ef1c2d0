package org.bytewise.snippets.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bytewise.snippets.VmProfile;

/**
 * How a trial's VM is started. Immutable.
 *
 * @param launcher starts the process
 * @param profile the named set of flags
 * @param vmFlags further flags; they come last and win
 * @param classPath jars with the tool's end of the child, as the child sees them
 * @param scratch a folder that the child may write to, as the child sees it; null for a temporary
 *     one that is deleted with the VM
 * @param timeLimit the longest that one call may take, its answer included; all calls of one
 *     program together may take {@value #CALLS} times as long. It is the VM's own time: how busy
 *     the machine is does not matter
 * @param outputLimit characters that the code may print in all
 * @param warm whether a VM that counts makes a first recording, which takes as long as all that
 *     follow, before it is asked for one
 * @param whenEnded is run when the VM has been ended, to clear away what it ran in
 */
public record TrialOptions(
    Launcher launcher,
    VmProfile profile,
    List<String> vmFlags,
    List<Path> classPath,
    Path scratch,
    Duration timeLimit,
    long outputLimit,
    boolean warm,
    Runnable whenEnded) {

  /** Starts a VM. */
  @FunctionalInterface
  public interface Launcher {
    /**
     * Starts a VM with pipes for its three streams.
     *
     * @param arguments what follows the java command
     */
    Process start(List<String> arguments) throws IOException;
  }

  /** Enough for slow machines; a loop that never ends is noticed by then. */
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

  /** A VM of this JDK that counts, with nothing around it. */
  public static TrialOptions counting() {
    return new TrialOptions(
        TrialOptions::launch,
        VmProfile.COUNTING,
        List.of(),
        TrialVm.ownJars(),
        null,
        DEFAULT_TIME,
        DEFAULT_OUTPUT,
        true,
        () -> {});
  }

  private static Process launch(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    // The tool's own VM options are not for the VM that is measured.
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    return builder.start();
  }

  /** These options with another profile and other flags. */
  public TrialOptions with(VmProfile newProfile, List<String> newFlags) {
    return new TrialOptions(
        launcher,
        newProfile,
        newFlags,
        classPath,
        scratch,
        timeLimit,
        outputLimit,
        warm,
        whenEnded);
  }

  /** These options with another time limit. */
  public TrialOptions within(Duration limit) {
    return new TrialOptions(
        launcher, profile, vmFlags, classPath, scratch, limit, outputLimit, warm, whenEnded);
  }
}
