package org.bytewise.counting.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.SystemThreads;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.internal.recording.Allocation;
import org.bytewise.counting.internal.recording.AllocationBatch;
import org.bytewise.counting.internal.recording.RecordingFiles;
import org.bytewise.counting.internal.recording.Trace;

/**
 * What each thread of the code has allocated since it was last asked, read from a recording whose
 * parts are completed one by one while the code stands still. Not thread-safe.
 */
public final class ThreadCosts {
  /** The maximum number of places remembered from one part to the next. */
  private static final int MOST_PLACES = 10_000;

  /**
   * What a thread has allocated.
   *
   * @param own what the code itself created
   * @param byType the same by type, largest first
   * @param traces those of them that are stack traces of exceptions, by type
   * @param oneTime what the VM created for the first use of code
   * @param seenBytes the size of all objects of the thread, including those of the tool's own call,
   *     in bytes; to be compared with the VM's own count
   */
  public record Cost(
      Amount own,
      List<TypeAmount> byType,
      List<TypeAmount> traces,
      Amount oneTime,
      long seenBytes) {
    public Cost {
      byType = List.copyOf(byType);
      traces = List.copyOf(traces);
    }
  }

  private final long codeThread;
  private final AllocationSite site;
  private final ClassFiles classFiles;
  private final CodeUnderTest code;
  private final Map<Trace, Place> places = new HashMap<>();
  private final Map<Long, Sums> threads = new HashMap<>();
  private final Set<Long> chunks = new HashSet<>();
  private boolean lost;

  /** @param codeThread the id of the thread that runs the code, which may start others */
  public ThreadCosts(long codeThread, ClassFiles classFiles, CodeUnderTest code) {
    this.codeThread = codeThread;
    this.classFiles = classFiles;
    this.code = code;
    this.site = new AllocationSite(classFiles, code);
  }

  /** What a thread has allocated since it was last asked. */
  private static final class Sums implements ThreadEvents.Judged {
    private final ThreadEvents events = new ThreadEvents(this);
    private final Map<String, Amount> types = new HashMap<>();
    private final Map<String, Amount> traces = new HashMap<>();
    private Amount own = Amount.ZERO;
    private Amount oneTime = Amount.ZERO;
    private long seen;

    @Override
    public void own(Alike one) {
      Amount amount = new Amount(1, one.bytes());
      own = own.plus(amount);
      types.merge(one.typeName(), amount, Amount::plus);
      if (one.place().isStackTrace()) {
        traces.merge(one.typeName(), amount, Amount::plus);
      }
    }

    @Override
    public void oneTime(Alike one) {
      oneTime = oneTime.plus(new Amount(1, one.bytes()));
    }
  }

  /**
   * Reads a part of the recording.
   *
   * @throws IOException if it cannot be read; what it contains is then missing
   */
  public void read(Path part) throws IOException {
    RecordingFiles.read(part, ticks -> !chunks.contains(ticks), chunks::add, this::take);
  }

  private boolean take(AllocationBatch batch) {
    lost |= batch.lost();
    if (places.size() > MOST_PLACES) {
      places.clear();
    }
    Alike[] groups = new Alike[batch.alike().length];
    for (int i = 0; i < batch.length(); i++) {
      int index = batch.order()[i];
      Allocation one = batch.alike()[index];
      if (one == null || one.isClassLoad() || SystemThreads.isSystem(one.threadName())) {
        continue;
      }
      if (groups[index] == null) {
        groups[index] = alike(one);
      }
      Sums sums = threads.computeIfAbsent(one.threadId(), id -> new Sums());
      sums.seen += one.bytes();
      sums.events.add(groups[index]);
    }
    return true;
  }

  private Alike alike(Allocation one) {
    Place place =
        places.computeIfAbsent(one.trace(), trace -> new Place(trace, site, classFiles, code));
    return new Alike(one, place.origin(one.type(), one.threadId() == codeThread), place);
  }

  /** Returns what a thread has allocated in the parts read since the last call. */
  public Cost take(long thread) {
    Sums sums = threads.remove(thread);
    if (sums == null) {
      return new Cost(Amount.ZERO, List.of(), List.of(), Amount.ZERO, 0);
    }
    sums.events.settle();
    return new Cost(
        sums.own,
        AllocationProfile.sortedTypes(sums.types),
        AllocationProfile.sortedTypes(sums.traces),
        sums.oneTime,
        sums.seen);
  }

  /** Returns whether the recorder has dropped events since the last call. */
  public boolean takeLost() {
    boolean any = lost;
    lost = false;
    return any;
  }
}
