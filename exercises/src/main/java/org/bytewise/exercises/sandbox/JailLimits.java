package org.bytewise.exercises.sandbox;

import java.util.ArrayList;
import java.util.List;

/**
 * Resource limits of a jailed VM. Immutable.
 *
 * @param cpuSeconds processor time of each process, in seconds; 0 for no limit
 * @param heapMegabytes maximum size of the Java heap, in MiB; at least 8
 * @param dataMegabytes maximum private memory of each process, in MiB: heap, thread stacks,
 *     compiled code and other native allocations; at least {@code heapMegabytes}
 * @param groupMegabytes maximum resident memory of the whole jail, including its scratch files, in
 *     MiB; enforced only if there is a memory control group; at least {@code heapMegabytes}
 * @param threads maximum number of processes and threads, including the VM's own 20 or so; at least
 *     32
 */
public record JailLimits(
    int cpuSeconds, int heapMegabytes, int dataMegabytes, int groupMegabytes, int threads) {

  /** Limits for running a submission. */
  public static final JailLimits RUN = new JailLimits(60, 256, 800, 900, 160);

  /**
   * Limits for the compiler, which is reused between submissions, so its processor time is not
   * limited.
   */
  public static final JailLimits COMPILE = new JailLimits(0, 256, 800, 900, 100);

  /** A recording of a million objects takes about 30 MB, and exists twice while it is copied. */
  static final int SCRATCH_MEGABYTES = 96;

  /** Maximum number of files and folders; the flight recorder needs fewer than ten. */
  static final int SCRATCH_FILES = 64;

  static final int FILE_MEGABYTES = 64;
  static final int OPEN_FILES = 256;

  /** Processors that the VM sees, fixed so that counts do not depend on the machine. */
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
   * Returns the arguments of {@code prlimit}.
   *
   * @param othersThreads threads outside the jail that the system counts towards the same limit
   */
  List<String> resourceLimits(int othersThreads) {
    List<String> limits = new ArrayList<>();
    limits.add("--core=0");
    limits.add("--fsize=" + mebibytes(FILE_MEGABYTES));
    limits.add("--nofile=" + OPEN_FILES);
    limits.add("--data=" + mebibytes(dataMegabytes));
    limits.add("--nproc=" + (threads + othersThreads));
    if (cpuSeconds > 0) {
      // The second limit kills a process that catches the first limit's signal.
      limits.add("--cpu=%d:%d".formatted(cpuSeconds, cpuSeconds + 2));
    }
    return List.copyOf(limits);
  }

  /** Returns the VM's flags; flags that follow them take precedence. */
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
        // Standard output carries the answers, so the VM's own messages must not be mixed in.
        "-XX:+DisplayVMOutputToStderr",
        "-Xlog:disable",
        // With everything disabled, JFR takes its own log to be on, and writes out every event.
        "-Xlog:jfr*=error:stderr",
        "-XX:ErrorFile=/dev/null",
        "-Djava.io.tmpdir=" + scratch,
        "-Duser.home=" + scratch);
  }

  static long mebibytes(int count) {
    return (long) count << 20;
  }
}
