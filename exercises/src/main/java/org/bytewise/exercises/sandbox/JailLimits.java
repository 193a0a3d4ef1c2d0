package org.bytewise.exercises.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * What a jailed VM may use. Immutable.
 *
 * @param cpuSeconds processor time of each process, in seconds; 0 for no limit
 * @param heapMegabytes the largest Java heap, in MiB; at least 8
 * @param dataMegabytes the largest private memory of each process, in MiB: heap, thread stacks,
 *     compiled code and all that native code asks for; at least {@code heapMegabytes}
 * @param groupMegabytes the largest resident memory of the whole jail, its scratch files included,
 *     in MiB; holds only where there is a memory group; at least {@code heapMegabytes}
 * @param threads the largest number of processes and threads, the VM's own 20 or so included; at
 *     least 32
 */
public record JailLimits(
    int cpuSeconds, int heapMegabytes, int dataMegabytes, int groupMegabytes, int threads) {

  /** For a submission that runs. */
  public static final JailLimits RUN = new JailLimits(60, 256, 800, 900, 160);

  /**
   * For the compiler. It may stay from one submission to the next, so its time is not bounded here.
   */
  public static final JailLimits COMPILE = new JailLimits(0, 256, 800, 900, 100);

  /** A recording of a million objects has about 30 MB; it is there twice while it is copied. */
  static final int SCRATCH_MEGABYTES = 96;

  /** Files and folders. The flight recorder needs fewer than ten. */
  static final int SCRATCH_FILES = 64;

  static final int FILE_MEGABYTES = 64;
  static final int OPEN_FILES = 256;

  /** Counts must not depend on how many cores the grader has. */
  private static final int CORES = 2;

  public JailLimits {
    atLeast("cpuSeconds", cpuSeconds, 0);
    atLeast("heapMegabytes", heapMegabytes, 8);
    atLeast("dataMegabytes", dataMegabytes, heapMegabytes);
    atLeast("groupMegabytes", groupMegabytes, heapMegabytes);
    atLeast("threads", threads, 32);
  }

  private static void atLeast(String name, int value, int bound) {
    if (value < bound) {
      throw new IllegalArgumentException("%s %d must be at least %d".formatted(name, value, bound));
    }
  }

  /**
   * Arguments of {@code prlimit}.
   *
   * @param othersThreads threads outside the jail that the system counts together with its own
   */
  List<String> resourceLimits(int othersThreads) {
    List<String> limits = new ArrayList<>();
    limits.add("--core=0");
    limits.add("--fsize=" + mebibytes(FILE_MEGABYTES));
    limits.add("--nofile=" + OPEN_FILES);
    limits.add("--data=" + mebibytes(dataMegabytes));
    limits.add("--nproc=" + (threads + othersThreads));
    if (cpuSeconds > 0) {
      // The second limit kills a process that catches the signal of the first.
      limits.add("--cpu=%d:%d".formatted(cpuSeconds, cpuSeconds + 2));
    }
    return List.copyOf(limits);
  }

  /** Flags of the VM; flags that follow them win. */
  List<String> vmFlags(String scratch) {
    return List.of(
        "-Xmx" + heapMegabytes + "m",
        "-XX:MaxMetaspaceSize=96m",
        "-XX:CompressedClassSpaceSize=48m",
        "-XX:MaxDirectMemorySize=64m",
        "-XX:ReservedCodeCacheSize=48m",
        "-XX:ActiveProcessorCount=" + CORES,
        "-XX:-UsePerfData",
        "-XX:+DisableAttachMechanism",
        // Standard output carries the answers: the VM's own words must not stand between them.
        "-XX:+DisplayVMOutputToStderr",
        "-Xlog:disable",
        "-XX:ErrorFile=/dev/null",
        "-Djava.io.tmpdir=" + scratch,
        "-Duser.home=" + scratch);
  }

  static long mebibytes(int count) {
    return (long) count << 20;
  }
}
