package org.bytewise.snippets.trial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bytewise.snippets.VmProfile;

/**
 * How a trial's VM is started. Immutable.
 *
 * @param java the command that starts a VM; the same JDK as this one, which compiles for it
 * @param prefix what stands before it, for example a sandbox; empty for nothing
 * @param profile the named set of flags
 * @param vmFlags further flags; they come last and win
 * @param classPath jars with the tool's end of the child, as the child sees them; by default where
 *     this VM has them
 * @param scratch a folder that the child may write to, as the child sees it; null for a temporary one
 *     that is deleted with the VM
 * @param environment the child's environment; null for this process's own
 * @param timeLimit the longest that one call may take, its answer included
 * @param outputLimit characters that the code may print in all
 * @param whenEnded is run when the VM has been ended, to clear away what it ran in
 */
public record TrialOptions(
    String java,
    List<String> prefix,
    VmProfile profile,
    List<String> vmFlags,
    List<Path> classPath,
    Path scratch,
    Map<String, String> environment,
    Duration timeLimit,
    long outputLimit,
    Runnable whenEnded) {

  /** Enough for slow machines; a loop that never ends is noticed by then. */
  public static final Duration DEFAULT_TIME = Duration.ofSeconds(20);

  /** 64 K characters. */
  public static final long DEFAULT_OUTPUT = 64 << 10;

  public TrialOptions {
    Objects.requireNonNull(java, "java");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(whenEnded, "whenEnded");
    prefix = List.copyOf(prefix);
    vmFlags = List.copyOf(vmFlags);
    classPath = List.copyOf(classPath);
    environment = environment == null ? null : Map.copyOf(environment);
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
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        List.of(),
        VmProfile.COUNTING,
        List.of(),
        List.of(TrialVm.ownJar()),
        null,
        null,
        DEFAULT_TIME,
        DEFAULT_OUTPUT,
        () -> {});
  }

  /** These options with another profile and other flags. */
  public TrialOptions with(VmProfile newProfile, List<String> newFlags) {
    return new TrialOptions(
        java,
        prefix,
        newProfile,
        newFlags,
        classPath,
        scratch,
        environment,
        timeLimit,
        outputLimit,
        whenEnded);
  }

  /** These options with another time limit. */
  public TrialOptions within(Duration limit) {
    return new TrialOptions(
        java,
        prefix,
        profile,
        vmFlags,
        classPath,
        scratch,
        environment,
        limit,
        outputLimit,
        whenEnded);
  }
}
