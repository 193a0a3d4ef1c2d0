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
   * Every object is seen and counts do not depend on when the C2 compiler runs: no thread-local
   * allocation buffers, the G1 collector, the C1 compiler only.
   */
  COUNTING(CountingFlags.NO_TLAB, CountingFlags.G1, CountingFlags.C1_ONLY),

  /** As {@link #COUNTING}, with C2: what the compiler removes is not there to be counted. */
  JIT(CountingFlags.NO_TLAB, CountingFlags.G1),

  /**
   * The VM as it comes, with nothing in its way: for what is to be watched as a whole, in a heap or
   * with a collector of its own. Single objects are never counted in it.
   */
  PLAIN();

  private static final Pattern CHOICE = Pattern.compile("-XX:\\+Use\\w+GC");

  private static final Pattern HEAP_SIZE =
      Pattern.compile("(?:-Xm[sx]|-XX:(?:Initial|Min|Max)HeapSize=)(\\d{1,12})([kKmMgGtT]?)");

  private static final String LEAST_HEAP = "-Xms32m";
  private static final String MOST_HEAP = "-Xmx512m";

  /**
   * What learners exhaust by accident is bounded, so that it costs them the child VM and not the
   * machine. Each bound can be set otherwise by a session's own flags.
   */
  private static final List<String> BOUNDS = List.of(
      LEAST_HEAP,
      MOST_HEAP,
      "-XX:MaxMetaspaceSize=96m",
      "-XX:MaxDirectMemorySize=256m",
      "-XX:ReservedCodeCacheSize=64m");

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes it immutable.
  private final List<String> flags;

  VmProfile(String... flags) {
    this.flags = List.of(flags);
  }

  /** Whether a session with this profile can count objects. */
  public boolean counts() {
    return this != PLAIN;
  }

  /** The flags, in the order in which the VM gets them. */
  public List<String> flags() {
    List<String> all = new ArrayList<>(BOUNDS);
    all.addAll(flags);
    return all;
  }

  /**
   * Returns the flags of a VM that also gets flags of its own, in the order in which the VM gets
   * them. Most of these win because they come later. A VM refuses two collectors, though, and a
   * heap that begins larger than it may grow: where its own flags choose one, the profile's flag
   * gives way.
   *
   * @param own the VM's own flags, which come after the returned ones
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

  /** Returns whether flags choose a garbage collector, such as {@code -XX:+UseZGC}. */
  public static boolean choosesCollector(List<String> flags) {
    return flags.stream().anyMatch(flag -> CHOICE.matcher(flag).matches());
  }

  /** Returns the size that the last flag with one of these beginnings gives, in bytes. */
  private static OptionalLong heapSize(List<String> flags, String... beginnings) {
    return flags.stream()
        .filter(flag -> Stream.of(beginnings).anyMatch(flag::startsWith))
        .filter(flag -> HEAP_SIZE.matcher(flag).matches())
        .mapToLong(VmProfile::heapSize)
        .reduce((first, second) -> second);
  }

  private static long heapSize(String flag) {
    Matcher size = HEAP_SIZE.matcher(flag);
    if (!size.matches()) {
      throw new IllegalArgumentException(flag);
    }
    int shift = "kmgt".indexOf(size.group(2).toLowerCase(Locale.ROOT)) + 1;
    return Long.parseLong(size.group(1)) << (size.group(2).isEmpty() ? 0 : 10 * shift);
  }
}
