package org.bytewise.counting.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.GroupedNumber;
import org.bytewise.counting.SystemThreads;
import org.bytewise.counting.profile.ProgramThreads.Kind;
import org.bytewise.counting.profile.ProgramThreads.ThreadSum;
import org.bytewise.counting.program.ProgramCounts;
import org.bytewise.counting.program.ProgramProfile;
import org.bytewise.counting.program.ProgramProfile.ThreadProfile;

/**
 * Compares what was seen of each thread with what the VM counts for it. Virtual threads have no
 * count of their own; theirs is in the counts of the threads that carry them, so these are compared
 * together, and so are threads of which the recording knows nothing any more. Immutable.
 */
final class ProgramProof {
  private static final String CARRIED = "virtual threads and their carriers";
  private static final String GONE = "threads that cannot be told apart";

  private final List<ThreadProfile> rows = new ArrayList<>();
  private final Optional<ProgramCounts> counts;
  private long vmBytes;
  private long toolBytes;

  ProgramProof(ProgramThreads threads, Optional<ProgramCounts> counts) {
    this.counts = counts;
    Map<Long, ProgramCounts.Count> left =
        new TreeMap<>(counts.map(ProgramCounts::threads).orElse(Map.of()));
    Map<Long, Merged> byId = new HashMap<>();
    Merged carried = new Merged(CARRIED);
    Merged gone = new Merged(GONE);
    left.values().removeIf(count -> SystemThreads.isTools(count.name()));
    boolean virtual = false;
    for (ThreadSum sum : threads.all()) {
      ProgramCounts.Count count = left.get(sum.id());
      if (sum.kind() == Kind.VMS) {
        vmBytes += sum.seenBytes();
      } else if (sum.kind() == Kind.TOOLS) {
        toolBytes += sum.seenBytes();
        left.remove(sum.id());
      } else if (sum.id() == ProgramThreads.VIRTUAL || (count != null && count.carrier())) {
        virtual |= sum.id() == ProgramThreads.VIRTUAL;
        carried.add(sum);
      } else if (count == null) {
        gone.add(sum);
      } else {
        byId.computeIfAbsent(sum.id(), id -> new Merged(nameOf(sum, count))).add(sum);
      }
    }
    byId.forEach((id, merged) -> {
      ProgramCounts.Count count = left.remove(id);
      ThreadProfile row = merged.row(count);
      if (!row.agrees() && gone.seen > 0) {
        // Some of what is known of no thread may be this one's.
        gone.name = row.name();
        gone.add(merged);
        gone.count(count);
        gone.threads--;
      } else {
        rows.add(row);
      }
    });
    for (ProgramCounts.Count count : left.values()) {
      (count.carrier() ? carried : gone).count(count);
    }
    if (virtual || carried.seen > 0) {
      // Where the recording knew nothing of a thread, it may have been virtual.
      carried.add(gone);
      rows.add(carried.row());
    } else if (gone.seen > 0 || gone.most > 0) {
      rows.add(gone.row());
    }
  }

  private static String nameOf(ThreadSum sum, ProgramCounts.Count count) {
    return sum.name().isEmpty() ? count.name() : sum.name();
  }

  /** Threads that form one row. */
  private static final class Merged {
    private String name;
    private long threads;
    private Amount own = Amount.ZERO;
    private Amount oneTime = Amount.ZERO;
    private long seen;
    private long least;
    private long most;

    Merged(String name) {
      this.name = name;
    }

    void add(ThreadSum sum) {
      threads += sum.threads();
      own = own.plus(sum.own());
      oneTime = oneTime.plus(sum.oneTime());
      seen += sum.seenBytes();
    }

    void add(Merged other) {
      threads += other.threads;
      own = own.plus(other.own);
      oneTime = oneTime.plus(other.oneTime);
      seen += other.seen;
      least += other.least;
      most += other.most;
    }

    void count(ProgramCounts.Count count) {
      least += count.least();
      most += count.most();
    }

    ThreadProfile row() {
      return new ThreadProfile(name, threads, own, oneTime, seen, least, most);
    }

    ThreadProfile row(ProgramCounts.Count count) {
      return new ThreadProfile(name, 1, own, oneTime, seen, count.least(), count.most());
    }
  }

  /** Returns the threads, in no order; the list is the caller's. */
  List<ThreadProfile> rows() {
    return new ArrayList<>(rows);
  }

  /**
   * Returns the outcome.
   *
   * @param known reasons for doubt that are known already
   */
  ProgramProfile.Proof proof(List<String> known) {
    List<String> reasons = new ArrayList<>(known);
    long seen = 0;
    long proven = 0;
    long counted = 0;
    for (ThreadProfile row : rows) {
      seen += row.seenBytes();
      counted += row.countedLeast();
      if (counts.isPresent() && row.exact()) {
        proven += row.seenBytes();
      }
    }
    if (counts.isEmpty()) {
      reasons.add("the VM ended before it could say what its threads had allocated");
    } else if (counts.get().unnoted() > 0) {
      reasons.add(
          GroupedNumber.of(counts.get().unnoted()) + " threads ended too fast to be counted");
    } else {
      doubt(rows).ifPresent(reasons::add);
    }
    return new ProgramProfile.Proof(
        reasons.isEmpty(),
        reasons,
        seen,
        proven,
        counted,
        vmBytes,
        toolBytes,
        counts.map(ProgramCounts::recorder).orElse(""));
  }

  /**
   * Returns why the objects of some thread are not proven to be all; empty if all are. A thread
   * that ran on while its count was read has two counts: what lies between them may be more
   * objects.
   */
  static Optional<String> doubt(List<ThreadProfile> rows) {
    return rows.stream()
        .filter(row -> !row.exact())
        .min(Comparator.comparing(ThreadProfile::agrees))
        .map(row -> "of %s%s, %s"
            .formatted(
                row.name(),
                row.agrees() ? ", still running at the end" : "",
                ByteMismatch.text(row.countedLeast(), row.countedMost(), row.seenBytes())));
  }
}
