package org.bytewise.counting.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Circumstances;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.RunReport;
import org.bytewise.counting.SystemThreads;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.internal.recording.Allocation;
import org.bytewise.counting.internal.recording.AllocationBatch;
import org.bytewise.counting.internal.recording.Trace;
import org.bytewise.counting.recorder.Recorder;

/**
 * Reads the recording of one run: its finished chunks while it is still running, if they are passed
 * in, and the rest when it has ended. Used by one thread at a time, except {@link #objects}.
 */
public final class ProfileReader implements ChunkReader {
  /** The maximum number of places remembered from one chunk to the next. */
  private static final int MOST_PLACES = 10_000;

  /** The maximum number of threads whose last events are kept for the next chunk. */
  private static final int MOST_THREADS = 10_000;

  private final ClassFiles classFiles;
  private final AllocationSite site;
  private final CodeUnderTest code;
  private final Tally tally = new Tally();
  private final Observers observers;

  /** Empty if the code is trusted not to hide anything. */
  private final Optional<StrictRules> strict;

  /** Whether the run was one of many, without any one-time allocations. */
  private final boolean settled;

  private BooleanSupplier cancelled = () -> false;
  private final long codeThreadId;
  private boolean begun;
  private boolean inside;
  private boolean ended;
  private boolean lost;
  private long threadBytes;
  private boolean stopped;
  private final AtomicLong objects = new AtomicLong();

  private final Map<Long, ThreadEvents> threads = new HashMap<>();
  private final Map<Trace, Place> places = new HashMap<>();

  /** Pending updates of sums. */
  private final List<Runnable> judged = new ArrayList<>();

  /** What other threads allocated before the run, by thread. */
  private final Map<Long, ThreadEvents> threadsBefore = new HashMap<>();

  private final VmHistory history;
  private final FilesOnce files;

  /** Places of this run at which something was classified as one-time. */
  private final Set<Long> oneTimePlaces = new HashSet<>();

  /** Classes loaded during the run by code whose objects count as its own. */
  private final Set<String> loaded = new HashSet<>();

  /** Whether one of the code's own objects comes from loading those classes. */
  private boolean ownOfLoaded;

  private ProfileReader(
      long codeThreadId,
      ClassFiles classFiles,
      CodeUnderTest code,
      Observers observers,
      Optional<StrictRules> strict,
      boolean settled,
      VmHistory history) {
    this.history = history;
    this.files = new FilesOnce(ticks -> !history.hasRead(ticks), history::read, this::take);
    this.codeThreadId = codeThreadId;
    this.observers = observers;
    this.strict = strict;
    this.settled = settled;
    this.classFiles = classFiles;
    this.site = new AllocationSite(classFiles, code);
    this.code = code;
  }

  /**
   * Reads the complete recording of a run whose code may try to hide its allocations.
   *
   * @param strict receives what the code defers until the run is over
   */
  public static AllocationProfile readStrictly(
      RunReport report, ClassFiles classFiles, CodeUnderTest code, StrictRules strict) {
    return new ProfileReader(
            report.threadId(),
            classFiles,
            code,
            Observers.NONE,
            Optional.of(strict),
            false,
            new VmHistory())
        .finish(report, () -> false);
  }

  /**
   * Returns a reader that has not read anything yet.
   *
   * @param codeThreadId the thread that runs the code
   * @param observers receive the code's own objects
   * @param history what earlier readers of the same VM's recordings found
   */
  public static ProfileReader of(
      long codeThreadId,
      ClassFiles classFiles,
      CodeUnderTest code,
      Observers observers,
      VmHistory history) {
    return new ProfileReader(
        codeThreadId, classFiles, code, observers, Optional.empty(), false, history);
  }

  /**
   * Reads the complete recording of a run that follows thousands of others, so that nothing in it
   * is one-time.
   *
   * @param enough as in {@link #finish}
   */
  public static AllocationProfile readSettled(
      RunReport report, ClassFiles classFiles, CodeUnderTest code, BooleanSupplier enough) {
    return readSettled(report, classFiles, code, Observers.NONE, enough);
  }

  /**
   * As {@link #readSettled(RunReport, ClassFiles, CodeUnderTest, BooleanSupplier)}.
   *
   * @param observers receive the code's own objects
   */
  public static AllocationProfile readSettled(
      RunReport report,
      ClassFiles classFiles,
      CodeUnderTest code,
      Observers observers,
      BooleanSupplier enough) {
    return new ProfileReader(
            report.threadId(), classFiles, code, observers, Optional.empty(), true, new VmHistory())
        .finish(report, enough);
  }

  /** Returns the number of objects read so far; any thread may call this. */
  public long objects() {
    return objects.get();
  }

  @Override
  public boolean readEarly(Path file) {
    return files.readEarly(file);
  }

  /**
   * Reads the rest and returns the run's profile. Does not throw: anything that cannot be read
   * makes the profile inexact.
   *
   * @param enough whether to stop reading; asked after each chunk
   */
  public AllocationProfile finish(RunReport report, BooleanSupplier enough) {
    cancelled = enough;
    String failure = report.failure();
    if (report.recording() != null) {
      failure = files.readRest(Path.of(report.recording()));
    }
    if (report.threadId() != codeThreadId) {
      begun = false;
    }
    settle();
    history.remember(oneTimePlaces);
    Circumstances around = circumstances(report);
    return tally.profile(report.directBytes(), doubt(failure, report), around);
  }

  /** Classifies what is waiting for further events, when no run follows. */
  public void settle() {
    threads.values().forEach(ThreadEvents::settle);
    threadsBefore.values().forEach(ThreadEvents::settle);
    sum();
  }

  private Circumstances circumstances(RunReport report) {
    if (strict.isPresent() || (report.recording() == null && !report.empty())) {
      return Circumstances.NONE;
    }
    VmHistory.Since since = history.takeSince();
    since.oneTime().forEach(tally::oneTime);
    // If no thread was alive before the run, lost events cannot come from that time.
    boolean complete = !report.wentOn() || (since.complete() && !lost);
    return new Circumstances(
        since.own(), report.gapless() && complete, ownOfLoaded ? loaded.size() : 0);
  }

  /**
   * What the loop over millions of events needs to know about a group of equal ones.
   *
   * @param kept whether this also applies to the next event of the group
   */
  private record Counted(ThreadEvents thread, Alike alike, long codeBytes, boolean kept) {
    /** An event that does not belong to the code. */
    static final Counted NOT = new Counted(null, null, 0, true);

    /** An event that has been processed, and whose group is examined each time. */
    static final Counted DONE = new Counted(null, null, 0, false);
  }

  private boolean take(AllocationBatch batch) {
    lost |= batch.lost();
    if (batch.lost() && !begun) {
      history.loseSince();
    }
    if (places.size() > MOST_PLACES) {
      places.clear();
    }
    forgetThreads(threads);
    forgetThreads(threadsBefore);
    Counted[] counts = new Counted[batch.alike().length];
    int[] order = batch.order();
    long seen = 0;
    for (int i = 0; i < batch.length(); i++) {
      Counted one = counts[order[i]];
      if (one == null) {
        boolean before = inside;
        one = look(batch.alike()[order[i]]);
        if (inside != before) {
          // From here on, equal events have a different meaning.
          Arrays.fill(counts, null);
        } else if (one.kept() && (inside || strict.isEmpty())) {
          counts[order[i]] = one;
        }
      }
      if (one.thread() != null) {
        threadBytes += one.codeBytes();
        one.thread().add(one.alike());
        seen++;
      }
    }
    sum();
    if (begun) {
      objects.addAndGet(seen);
    }
    stopped |= cancelled.getAsBoolean();
    return !stopped;
  }

  /** Limits the number of remembered threads, as threads may come and go for hours. */
  private static void forgetThreads(Map<Long, ThreadEvents> some) {
    if (some.size() > MOST_THREADS) {
      some.values().forEach(ThreadEvents::settle);
      some.clear();
    }
  }

  /** Processes the first event of its group in this part of the recording. */
  private Counted look(Allocation one) {
    if (one == null) {
      return Counted.NOT;
    }
    boolean codeThread = one.threadId() == codeThreadId;
    if (codeThread && one.type().equals(Recorder.BEGIN)) {
      begun = true;
      inside = true;
      return Counted.DONE;
    }
    if (codeThread && one.type().equals(Recorder.END)) {
      inside = false;
      ended = true;
      return Counted.DONE;
    }
    if (one.isClassLoad()) {
      if (inside && codeThread && strict.isEmpty()) {
        addLoaded(one);
      }
      return Counted.DONE;
    }
    if (strict.isPresent()) {
      return begun ? lookStrictly(one, codeThread, strict.get()) : Counted.NOT;
    }
    if (codeThread ? !inside : SystemThreads.isSystem(one.threadName())) {
      return Counted.NOT;
    }
    Place place = place(one);
    return counted(
        one,
        codeThread,
        place,
        settled ? place.settledOrigin(codeThread) : place.origin(one.type(), codeThread));
  }

  private void addLoaded(Allocation load) {
    if (!code.isOwn(load.type()) && place(load).isLoadedOnTheWay()) {
      loaded.add(load.type());
    }
  }

  /**
   * Processes an event by the strict rules: after the end of the call comes what the code deferred.
   */
  private Counted lookStrictly(Allocation one, boolean codeThread, StrictRules rules) {
    Place place = place(one);
    if (codeThread && !inside) {
      if (place.isBelow(rules.judged())) {
        rules.putOff(place.typeName(one.type()), one.bytes());
      }
      return Counted.NOT;
    }
    boolean system = SystemThreads.isSystem(one.threadName())
        && (place.isRecorders() || !rules.isStartedByCode(one.threadId()));
    boolean itsOwn = codeThread || !system || place.isBelow(rules.judged());
    return itsOwn ? counted(one, codeThread, place, place.strictOrigin(codeThread)) : Counted.NOT;
  }

  private Place place(Allocation one) {
    return places.computeIfAbsent(one.trace(), trace -> new Place(trace, site, classFiles, code));
  }

  private Counted counted(
      Allocation one, boolean codeThread, Place place, AllocationSite.Origin origin) {
    ThreadEvents thread = begun
        ? threads.computeIfAbsent(
            one.threadId(), id -> new ThreadEvents(codeThread ? running() : new Other()))
        : threadsBefore.computeIfAbsent(one.threadId(), id -> new ThreadEvents(new Earlier()));
    return new Counted(thread, new Alike(one, origin, place), codeThread ? one.bytes() : 0, true);
  }

  private Running running() {
    return observers.objects().isPresent() ? new Watched(observers.objects().get()) : new Running();
  }

  /** Brings all sums up to date. */
  private void sum() {
    judged.forEach(Runnable::run);
    judged.clear();
  }

  /** The thread that runs the code. */
  private class Running implements ThreadEvents.Judged {
    @Override
    public void own(Alike one) {
      if (one.addOwn()) {
        judged.add(() -> add(one));
      }
    }

    @Override
    public void oneTime(Alike one) {
      boolean naming = strict.isEmpty() && one.place().isNaming();
      boolean watched = naming || (strict.isEmpty() && one.place().mayComeAgain());
      long place = watched ? one.place().recurrence(one.type()) : 0;
      if (place != 0 && history.wasOneTime(place)) {
        // Recurring names are those of a class that was generated for this run, around the call.
        // They count towards the thread's sum, which proves exactness, and nothing else.
        if (!naming) {
          own(one);
        }
        return;
      }
      if (place != 0) {
        oneTimePlaces.add(place);
      }
      if (one.addOneTime()) {
        judged.add(() -> add(one));
      }
    }

    private void add(Alike one) {
      long own = one.takeOwn();
      if (own > 0) {
        tally.own(one.typeName(), own, one.bytes());
        ownOfLoaded |= !loaded.isEmpty() && one.place().isInOrBelow(loaded);
        if (observers.paths().isPresent()) {
          observers.paths().get().add(one.typeName(), own, one.bytes(), one.place());
        }
        one.place().line().ifPresent(line -> tally.line(line, own, one.bytes()));
      }
      addOneTime(one);
    }
  }

  /** The thread that runs the code, whose own objects are passed on one by one. */
  private final class Watched extends Running {
    private final OwnObjects watcher;

    Watched(OwnObjects watcher) {
      this.watcher = watcher;
    }

    @Override
    public void own(Alike one) {
      watcher.own(one);
      super.own(one);
    }
  }

  /** Objects of a thread for which only the sums are needed. */
  private abstract class Summed implements ThreadEvents.Judged {
    @Override
    public void own(Alike one) {
      if (one.addOwn()) {
        judged.add(() -> add(one));
      }
    }

    @Override
    public void oneTime(Alike one) {
      if (one.addOneTime()) {
        judged.add(() -> add(one));
      }
    }

    /** Adds what was counted since the last call. */
    abstract void add(Alike one);
  }

  /** A thread that ran at the same time as the code. */
  private final class Other extends Summed {
    @Override
    public void own(Alike one) {
      observers.objects().ifPresent(watcher -> watcher.ofOtherThread(one));
      super.own(one);
    }

    @Override
    void add(Alike one) {
      tally.otherThreads(one.takeOwn(), one.bytes());
      addOneTime(one);
    }
  }

  /** A thread that ran before the run. */
  private final class Earlier extends Summed {
    @Override
    void add(Alike one) {
      history.since(one.takeOwn(), one.bytes());
      long oneTime = one.takeOneTime();
      if (oneTime > 0) {
        history.oneTimeSince(one.typeName(), oneTime, one.bytes());
      }
    }
  }

  private void addOneTime(Alike one) {
    long oneTime = one.takeOneTime();
    if (oneTime > 0) {
      tally.oneTime(one.typeName(), oneTime, one.bytes());
    }
  }

  private static boolean isEmpty(Path file) {
    try {
      return Files.size(file) == 0;
    } catch (IOException e) {
      return true;
    }
  }

  private String doubt(String failure, RunReport report) {
    if (failure != null) {
      return failure;
    }
    if (report.empty()) {
      return null;
    }
    if (report.recording() == null) {
      return "it was not counted";
    }
    if (stopped) {
      return "the reading of the recording was stopped";
    }
    if (lost) {
      return "the flight recorder dropped events";
    }
    if (!begun && isEmpty(Path.of(report.recording()))) {
      return "its recording was taken away while it ran";
    }
    if (!begun && !ended && report.allocatedBytes() > 0) {
      return "this VM does not report its allocations; its flags keep them from being seen";
    }
    if (!begun || !ended) {
      return "the recording is incomplete";
    }
    if (report.allocatedBytes() < 0) {
      return "this VM does not count a thread's bytes";
    }
    long missing = report.allocatedBytes() - threadBytes;
    if (missing != 0) {
      return ByteMismatch.text(report.allocatedBytes(), threadBytes);
    }
    return null;
  }
}
