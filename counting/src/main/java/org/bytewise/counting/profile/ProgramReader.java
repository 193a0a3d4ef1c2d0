package org.bytewise.counting.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.internal.recording.Allocation;
import org.bytewise.counting.internal.recording.AllocationBatch;
import org.bytewise.counting.internal.recording.Trace;
import org.bytewise.counting.profile.ProgramThreads.ThreadSum;
import org.bytewise.counting.program.ProgramCounts;
import org.bytewise.counting.program.ProgramFocus;
import org.bytewise.counting.program.ProgramProfile;

/**
 * Reads the recording of a whole program: its finished files while the program runs, and the rest
 * when it has ended. Used by one thread at a time, except {@link #objects} and {@link #bytes}.
 */
public final class ProgramReader implements ChunkReader {
  /** The maximum number of places remembered from one file to the next. */
  private static final int MOST_PLACES = 10_000;

  private static final String CHILD = "org.bytewise.counting.program.child.ProgramRecorder$";
  private static final String BEGIN = CHILD + "Begin";
  private static final String END = CHILD + "End";

  private final ClassFiles classFiles;
  private final CodeUnderTest code;
  private final ProgramFocus focus;
  private final AllocationSite site;
  private final ProgramTree tree;
  private final Set<Long> read = new HashSet<>();
  private final FilesOnce files =
      new FilesOnce(ticks -> !read.contains(ticks), read::add, this::take);
  private final Map<Trace, Place> places = new HashMap<>();
  private final ProgramThreads threads = new ProgramThreads(Judge::new);
  private final List<Judgement> judged = new ArrayList<>();
  private final Map<String, Amount> types = new HashMap<>();
  private final Map<String, Amount> oneTimeTypes = new HashMap<>();
  private final AtomicLong objects = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private Amount own = Amount.ZERO;
  private Amount oneTime = Amount.ZERO;
  private Amount leftOut = Amount.ZERO;
  private boolean begun;
  private boolean lost;
  private long skipped;
  private String failure = "";

  /** A change of an object's count that the sums do not contain yet. */
  private record Judgement(ThreadSum thread, Alike alike) {}

  /**
   * Creates a reader that has not read anything yet.
   *
   * @param classFiles of the program's class path
   * @param code which classes are the program's own
   */
  public ProgramReader(ClassFiles classFiles, CodeUnderTest code, ProgramFocus focus) {
    this.classFiles = classFiles;
    this.code = code;
    this.focus = focus;
    this.site = new AllocationSite(classFiles, code);
    this.tree = new ProgramTree(code, classFiles, focus);
  }

  /** Returns the number of objects read so far; any thread may call this. */
  public long objects() {
    return objects.get();
  }

  /** Returns their bytes; any thread may call this. */
  public long bytes() {
    return bytes.get();
  }

  @Override
  public boolean readEarly(Path file) {
    return files.readEarly(file);
  }

  /** Reads the rest; what cannot be read makes the profile inexact. */
  public void finish(Path file) {
    String problem = files.readRest(file);
    failure = problem == null ? failure : problem;
  }

  /** Notes that the rest is missing. */
  public void miss(String why) {
    failure = why;
  }

  private final class Judge implements ThreadEvents.Judged {
    private final ThreadSum thread;

    Judge(ThreadSum thread) {
      this.thread = thread;
    }

    @Override
    public void own(Alike one) {
      if (one.addOwn()) {
        judged.add(new Judgement(thread, one));
      }
    }

    @Override
    public void oneTime(Alike one) {
      if (one.addOneTime()) {
        judged.add(new Judgement(thread, one));
      }
    }
  }

  private boolean take(AllocationBatch batch) {
    lost |= batch.lost();
    if (places.size() > MOST_PLACES) {
      places.clear();
      tree.forgetPlaces();
    }
    Allocation[] all = batch.alike();
    Alike[] alike = new Alike[all.length];
    ThreadSum[] sums = new ThreadSum[all.length];
    long seen = 0;
    long seenBytes = 0;
    for (int i = 0; i < batch.length(); i++) {
      int index = batch.order()[i];
      Allocation one = all[index];
      if (one == null || one.isClassLoad()) {
        continue;
      }
      ThreadSum sum = sums[index];
      if (sum == null) {
        sum = threads.of(batch.threads()[index], one, batch.virtual()[index]);
        sums[index] = sum;
        if (isMark(one, sum)) {
          sums[index] = null;
          continue;
        }
      }
      if (!sum.see(one.bytes())) {
        continue;
      }
      seen++;
      seenBytes += one.bytes();
      if (!begun) {
        continue;
      }
      if (alike[index] == null) {
        Place place = place(one);
        alike[index] = new Alike(one, place.origin(one.type(), false), place);
      }
      if (skipped < focus.skippedObjects() || isOutside(alike[index].place())) {
        skipped++;
        leftOut = leftOut.plus(new Amount(1, one.bytes()));
      } else {
        sum.events().add(alike[index]);
      }
    }
    sum();
    objects.addAndGet(seen);
    bytes.addAndGet(seenBytes);
    return true;
  }

  /** Returns whether it is a mark, and takes note of it. */
  private boolean isMark(Allocation one, ThreadSum sum) {
    if (one.type().equals(BEGIN) && !begun) {
      begun = true;
      sum.begin();
      return true;
    }
    if (one.type().equals(END) && begun) {
      sum.end();
      return true;
    }
    return false;
  }

  private boolean isOutside(Place place) {
    return !focus.from().isEmpty() && !place.isBelowMethod(focus::startsAt);
  }

  private Place place(Allocation one) {
    return places.computeIfAbsent(one.trace(), trace -> new Place(trace, site, classFiles, code));
  }

  /** Brings all sums up to date. */
  private void sum() {
    for (Judgement one : judged) {
      Alike alike = one.alike();
      long owned = alike.takeOwn();
      long first = alike.takeOneTime();
      if (owned > 0) {
        Amount amount = new Amount(owned, owned * alike.bytes());
        own = own.plus(amount);
        types.merge(alike.typeName(), amount, Amount::plus);
        one.thread().own(amount);
        tree.add(alike.typeName(), owned, alike.bytes(), alike.place());
      }
      if (first > 0) {
        Amount amount = new Amount(first, first * alike.bytes());
        oneTime = oneTime.plus(amount);
        oneTimeTypes.merge(alike.typeName(), amount, Amount::plus);
        one.thread().oneTime(amount);
      }
    }
    judged.clear();
  }

  /** Returns what was read. */
  public ProgramProfile profile(Optional<ProgramCounts> counts) {
    threads.settle();
    sum();
    ProgramProof proof = new ProgramProof(threads, counts);
    List<String> reasons = new ArrayList<>();
    if (!failure.isEmpty()) {
      reasons.add(failure);
    }
    if (lost) {
      reasons.add("the flight recorder dropped events");
    }
    if (!begun) {
      reasons.add("the recording of the program's beginning is missing");
    }
    List<ProgramProfile.ThreadProfile> rows = proof.rows();
    rows.sort(
        Comparator.<ProgramProfile.ThreadProfile>comparingLong(row -> row.own().bytes())
            .thenComparingLong(ProgramProfile.ThreadProfile::seenBytes)
            .reversed()
            .thenComparing(ProgramProfile.ThreadProfile::name));
    return new ProgramProfile(
        own,
        AllocationProfile.sortedTypes(types),
        tree.lines(),
        oneTime,
        AllocationProfile.sortedTypes(oneTimeTypes),
        leftOut,
        tree.sites(),
        tree.stacks(),
        rows,
        proof.proof(reasons),
        tree.isFolded());
  }
}
