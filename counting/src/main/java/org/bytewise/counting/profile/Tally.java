package org.bytewise.counting.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.LineAmount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.counting.SourceLine;

/** The running sums of a profile. */
final class Tally {
  private static final class Sum {
    private long objects;
    private long bytes;

    void add(long count, long size) {
      objects += count;
      bytes += count * size;
    }

    Amount amount() {
      return new Amount(objects, bytes);
    }
  }

  private final Sum own = new Sum();
  private final Sum oneTime = new Sum();
  private final Sum otherThreads = new Sum();
  private final Map<String, Sum> types = new HashMap<>();
  private final Map<String, Sum> oneTimeTypes = new HashMap<>();
  private final Map<SourceLine, Sum> lines = new TreeMap<>(
      java.util.Comparator.comparing((SourceLine line) -> line.source().length())
          .thenComparing(SourceLine::source)
          .thenComparing(SourceLine::line));

  /** Counts objects of the code's own, of the given size in bytes each. */
  void own(String type, long count, long bytes) {
    own.add(count, bytes);
    types.computeIfAbsent(type, t -> new Sum()).add(count, bytes);
  }

  void line(SourceLine line, long count, long bytes) {
    lines.computeIfAbsent(line, l -> new Sum()).add(count, bytes);
  }

  void oneTime(String type, long count, long bytes) {
    oneTime.add(count, bytes);
    oneTimeTypes.computeIfAbsent(type, t -> new Sum()).add(count, bytes);
  }

  void otherThreads(long count, long bytes) {
    otherThreads.add(count, bytes);
  }

  /** Adds one-time allocations that are already summed. */
  void oneTime(TypeAmount some) {
    Amount amount = some.amount();
    oneTime.objects += amount.objects();
    oneTime.bytes += amount.bytes();
    Sum sum = oneTimeTypes.computeIfAbsent(some.type(), t -> new Sum());
    sum.objects += amount.objects();
    sum.bytes += amount.bytes();
  }

  AllocationProfile profile(
      long directBytes, String doubt, AllocationProfile.Circumstances circumstances) {
    return new AllocationProfile(
        own.amount(),
        sorted(types),
        lines.entrySet().stream()
            .map(e -> new LineAmount(
                e.getKey().source(),
                e.getKey().line(),
                e.getKey().text(),
                e.getValue().amount()))
            .toList(),
        oneTime.amount(),
        sorted(oneTimeTypes),
        otherThreads.amount(),
        directBytes,
        doubt == null,
        doubt,
        circumstances);
  }

  private static List<TypeAmount> sorted(Map<String, Sum> sums) {
    Map<String, Amount> amounts = new HashMap<>();
    sums.forEach((type, sum) -> amounts.put(type, sum.amount()));
    return AllocationProfile.sortedTypes(amounts);
  }
}
