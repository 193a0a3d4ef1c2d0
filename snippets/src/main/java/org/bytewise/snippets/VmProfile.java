package org.bytewise.snippets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bytewise.counting.CountingFlags;

/** Named sets of flags for the child VM. */
public enum VmProfile {
  /**
   * Reports every object, and counts independently of when C2 compiles and of how long a run takes:
   * no thread-local allocation buffers, the G1 collector, the C1 compiler only, and soft references
   * that time does not clear.
   */
  COUNTING(CountingFlags.NO_TLAB, CountingFlags.G1, CountingFlags.C1_ONLY, CountingFlags.KEEP_SOFT),

  /** Like {@link #COUNTING}, but with C2, so allocations that it eliminates are not counted. */
  JIT(CountingFlags.NO_TLAB, CountingFlags.G1, CountingFlags.KEEP_SOFT),

  /**
   * Like {@link #COUNTING}, but code is interpreted, so that it can be followed line by line: what
   * a line allocates, and which objects a collection finds, is the same at every run. The heap is
   * small, because it is collected often.
   */
  STEPPED(
      CountingFlags.NO_TLAB,
      CountingFlags.G1,
      CountingFlags.KEEP_SOFT,
      "-Xint",
      "-Xmx128m",
      "-XX:ParallelGCThreads=1",
      "-XX:ConcGCThreads=1",
      "-XX:-UseDynamicNumberOfGCThreads"),

  /**
   * The VM with its default settings, for observing it as a whole, with a heap or collector of its
   * own. It never counts individual objects.
   */
  PLAIN(),

  /**
   * Lets an observer look at the heap while code allocates; see {@link RunWatch.Observer#during}.
   * Full collections leave nothing but live objects: the Serial collector compacts the whole heap,
   * and there are no thread-local allocation buffers. Code is interpreted, because the compilers
   * create the string constants of the methods that they compile, whenever they get to it.
   */
  CLOCKED(
      "-XX:+UseSerialGC",
      "-XX:MarkSweepDeadRatio=0",
      CountingFlags.NO_TLAB,
      CountingFlags.C1_ONLY,
      CountingFlags.KEEP_SOFT,
      CountingFlags.INTERNAL_COMMANDS,
      // What is called at each look is compiled, before the first run.
      "-Xbatch",
      "-XX:CompileCommand=quiet",
      "-XX:CompileCommand=compileonly,org.bytewise.snippets.RunWatch::during",
      "-XX:CompileCommand=compileonly,*.HeapClock::during",
      "-XX:CompileCommand=compileonly,org.bytewise.counting.recorder.Recorder::threadBytes",
      "-XX:CompileCommand=compileonly,com.sun.management.internal.HotSpotThreadImpl::*",
      "-XX:CompileCommand=compileonly,sun.management.ThreadImpl::*");

  /** What flags are recognized by; compiled only once there are flags. */
  private static final class Patterns {
    static final Pattern CHOICE = Pattern.compile("-XX:\\+Use\\w+GC");

    static final Pattern HEAP_SIZE =
        Pattern.compile("(?:-Xm[sx]|-XX:(?:Initial|Min|Max)HeapSize=)(\\d{1,12})([kKmMgGtT]?)");

    private Patterns() {}
  }

  private static final String LEAST_HEAP = "-Xms32m";
  private static final String MOST_HEAP = "-Xmx512m";

  /**
   * Limits on resources that learners exhaust by accident, so that doing so costs the child VM and
   * not the machine. A session's own flags override them.
   */
  private static final List<String> BOUNDS = List.of(
      LEAST_HEAP,
      MOST_HEAP,
      "-XX:MaxMetaspaceSize=96m",
      "-XX:MaxDirectMemorySize=256m",
      "-XX:ReservedCodeCacheSize=64m");

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
  private final List<String> flags;

  VmProfile(String... flags) {
    this.flags = List.of(flags);
  }

  /** Returns whether a session with this profile can count objects. */
  public boolean counts() {
    return this == COUNTING || this == JIT;
  }

  /** Returns whether the allocations of a session with this profile are recorded. */
  public boolean records() {
    return counts() || this == STEPPED;
  }

  /** Returns the flags in command-line order. */
  public List<String> flags() {
    List<String> all = new ArrayList<>(BOUNDS);
    all.addAll(flags);
    return all;
  }

  /**
   * Returns the flags to precede a VM's own flags, in command-line order. Later flags usually take
   * precedence, but a VM refuses to start with two collectors or with an initial heap larger than
   * its maximum; a profile flag that would conflict with {@code own} in this way is left out.
   *
   * @param own the VM's own flags, which follow the returned ones
   */
  public List<String> flags(List<String> own) {
    List<String> all = flags();
    if (choosesCollector(own)) {
      all.remove(CountingFlags.G1);
    }
    OptionalLong most = heapSize(own, "-Xmx", "-XX:Max");
    OptionalLong least = heapSize(own, "-Xms", "-XX:Initial", "-XX:Min");
    if (most.isPresent() && most.getAsLong() < heapSize(LEAST_HEAP)) {
      all.remove(LEAST_HEAP);
    }
    if (least.isPresent() && least.getAsLong() > heapSize(MOST_HEAP)) {
      all.remove(MOST_HEAP);
    }
    return all;
  }

  /** Returns whether any of the flags chooses a garbage collector, such as {@code -XX:+UseZGC}. */
  public static boolean choosesCollector(List<String> flags) {
    return flags.stream().anyMatch(flag -> Patterns.CHOICE.matcher(flag).matches());
  }

  /** Returns the size, in bytes, set by the last flag with one of these prefixes. */
  private static OptionalLong heapSize(List<String> flags, String... beginnings) {
    return flags.stream()
        .filter(flag -> Stream.of(beginnings).anyMatch(flag::startsWith))
        .filter(flag -> Patterns.HEAP_SIZE.matcher(flag).matches())
        .mapToLong(VmProfile::heapSize)
        .reduce((first, second) -> second);
  }

  private static long heapSize(String flag) {
    Matcher size = Patterns.HEAP_SIZE.matcher(flag);
    if (!size.matches()) {
      throw new IllegalArgumentException(flag);
    }
    int shift = "kmgt".indexOf(size.group(2).toLowerCase(Locale.ROOT)) + 1;
    return Long.parseLong(size.group(1)) << (size.group(2).isEmpty() ? 0 : 10 * shift);
  }
}
