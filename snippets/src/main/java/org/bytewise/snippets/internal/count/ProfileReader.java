package org.bytewise.snippets.internal.count;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.bytewise.snippets.AllocationProfile;
import org.bytewise.snippets.AllocationProfile.Circumstances;
import org.bytewise.snippets.internal.wire.RunReport;
import org.bytewise.snippets.internal.wire.SystemThreads;

/**
 * Reads the recording of one run: its finished chunks while it still runs, if somebody hands them in,
 * and the rest when it has ended. Used by one thread at a time, but for {@link #objects}.
 */
public final class ProfileReader {
  private static final String BEGIN = "org.bytewise.snippets.internal.child.Recorder$Begin";
  private static final String END = "org.bytewise.snippets.internal.child.Recorder$End";

  /** What is known of a place is kept for the next chunk, up to so many. */
  private static final int MOST_PLACES = 10_000;

  /** Threads whose last events are kept for the next chunk, up to so many. */
  private static final int MOST_THREADS = 10_000;

  private final ClassFiles classFiles;
  private final AllocationSite site;
  private final SourceLines lines;
  private final Tally tally = new Tally();
  private final CallPaths paths;
  private final OwnObjects watcher;

  /** Null where the code is trusted to hide nothing. */
  private final StrictRules strict;

  /** Whether the run was one of many, in which nothing happened for the first time. */
  private boolean settled;

  private BooleanSupplier cancelled = () -> false;
  private final long snippetThreadId;
  private boolean begun;
  private boolean inside;
  private boolean ended;
  private boolean lost;
  private boolean broken;
  private long threadBytes;
  private boolean stopped;
  private final AtomicLong objects = new AtomicLong();

  private final Map<Long, ThreadEvents> threads = new HashMap<>();
  private final Map<Trace, Place> places = new HashMap<>();

  /** Sums that are to be brought up to date. */
  private final List<Runnable> judged = new ArrayList<>();

  /** What other threads did before the run: by thread, like the others. */
  private final Map<Long, ThreadEvents> threadsBefore = new HashMap<>();

  private final VmHistory history;

  /** Places of this run where something was called one-time. */
  private final Set<Long> oneTimePlaces = new HashSet<>();

  /** Classes that the run has loaded on the way. */
  private final Set<String> loaded = new HashSet<>();

  /** Whether an object of the code's own comes from those classes. */
  private boolean ownOfLoaded;

  private ProfileReader(
      long snippetThreadId,
      ClassFiles classFiles,
      SourceLines lines,
      CallPaths paths,
      OwnObjects watcher,
      StrictRules strict,
      VmHistory history) {
    this.history = history;
    this.snippetThreadId = snippetThreadId;
    this.watcher = watcher;
    this.strict = strict;
    this.paths = paths;
    this.classFiles = classFiles;
    this.site = new AllocationSite(classFiles);
    this.lines = lines;
  }

  /**
   * The profile of a run. Throws nothing: what cannot be read makes the profile inexact.
   *
   * @param paths collects from where the code's own objects come; null where nobody asks for it
   */
  public static AllocationProfile read(
      RunReport report, ClassFiles classFiles, SourceLines lines, CallPaths paths) {
    return of(report.threadId(), classFiles, lines, paths, null, new VmHistory())
        .finish(report, () -> false);
  }

  /**
   * As {@link #read}, for code that may try to hide what it creates.
   */
  public static AllocationProfile readStrictly(
      RunReport report, ClassFiles classFiles, SourceLines lines, StrictRules strict) {
    return new ProfileReader(
            report.threadId(), classFiles, lines, null, null, strict, new VmHistory())
        .finish(report, () -> false);
  }

  /**
   * A reader that has read nothing yet.
   *
   * @param snippetThreadId the thread that runs the snippet
   * @param paths collects from where the code's own objects come; null where nobody asks for it
   * @param watcher takes the code's own objects one by one; null where nobody asks for them
   * @param history what the readers before it have left, of the same VM
   */
  public static ProfileReader of(
      long snippetThreadId,
      ClassFiles classFiles,
      SourceLines lines,
      CallPaths paths,
      OwnObjects watcher,
      VmHistory history) {
    return new ProfileReader(snippetThreadId, classFiles, lines, paths, watcher, null, history);
  }

  /** As {@link #read}, for a run after thousands of others: nothing in it is one-time. */
  public static AllocationProfile readSettled(
      RunReport report, ClassFiles classFiles, SourceLines lines, BooleanSupplier enough) {
    ProfileReader reader = of(report.threadId(), classFiles, lines, null, null, new VmHistory());
    reader.settled = true;
    return reader.finish(report, enough);
  }

  /** The objects that have been read until now; any thread may call this. */
  public long objects() {
    return objects.get();
  }

  /**
   * Reads a file of the recording that may have been finished before the run has ended.
   *
   * @return whether it was read; if not, it is to be part of what the report names
   */
  public boolean readEarly(Path file) {
    if (broken) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file)) {
      Chunk chunk = Chunk.at(channel, 0);
      if (!chunk.isFinished() || chunk.size() != channel.size()) {
        return false;
      }
      if (!history.hasRead(chunk.startTicks())) {
        AllocationBatch batch = chunk.read();
        history.read(chunk.startTicks());
        take(batch);
      }
      return true;
    } catch (IOException | UnknownFormatException e) {
      // What comes after it must not be read before it.
      broken = true;
      return false;
    }
  }

  /**
   * Reads what is left, and tells the run's profile. Throws nothing: what cannot be read makes the
   * profile inexact.
   *
   * @param enough whether what is left is not to be read any more; asked after each chunk
   */
  public AllocationProfile finish(RunReport report, BooleanSupplier enough) {
    cancelled = enough;
    String failure = report.failure();
    if (report.recording() != null) {
      failure = readFile(Path.of(report.recording()));
    }
    if (report.threadId() != snippetThreadId) {
      begun = false;
    }
    settle();
    history.remember(oneTimePlaces);
    Circumstances around = circumstances(report);
    return tally.profile(report.directBytes(), doubt(failure, report), around);
  }

  /** Judges what waits for more events, where no run is to follow. */
  public void settle() {
    threads.values().forEach(ThreadEvents::settle);
    threadsBefore.values().forEach(ThreadEvents::settle);
    sum();
  }

  private Circumstances circumstances(RunReport report) {
    if (strict != null || report.recording() == null) {
      return Circumstances.NONE;
    }
    VmHistory.Since since = history.takeSince();
    since.oneTime().forEach(tally::oneTime);
    // Where no thread was alive before the run, nothing of what is lost is of that time.
    boolean complete = !report.wentOn() || (since.complete() && !lost);
    return new Circumstances(
        since.own(), report.gapless() && complete, ownOfLoaded ? loaded.size() : 0);
  }

  private String readFile(Path file) {
    try {
      RecordingFiles.read(file, ticks -> !history.hasRead(ticks), history::read, this::take);
      return null;
    } catch (IOException | RuntimeException e) {
      return "the recording could not be read: " + e.getMessage();
    }
  }

  /**
   * What the loop over millions of events needs to know of those that are alike.
   *
   * @param kept whether it holds for the next one, too
   */
  private record Counted(ThreadEvents thread, Alike alike, long snippetBytes, boolean kept) {
    /** Events that are none of the learner's. */
    static final Counted NOT = new Counted(null, null, 0, true);

    /** An event that has been taken in, and is looked at each time. */
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
          // From here on the same means something else.
          Arrays.fill(counts, null);
        } else if (one.kept() && (inside || strict == null)) {
          counts[order[i]] = one;
        }
      }
      if (one.thread() != null) {
        threadBytes += one.snippetBytes();
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

  /** Threads may come and go for hours. */
  private static void forgetThreads(Map<Long, ThreadEvents> some) {
    if (some.size() > MOST_THREADS) {
      some.values().forEach(ThreadEvents::settle);
      some.clear();
    }
  }

  /** Looks at an event of a kind that was not seen in this part of the recording yet. */
  private Counted look(Allocation one) {
    if (one == null) {
      return Counted.NOT;
    }
    boolean snippetThread = one.threadId() == snippetThreadId;
    if (snippetThread && one.type().equals(BEGIN)) {
      begun = true;
      inside = true;
      return Counted.DONE;
    }
    if (snippetThread && one.type().equals(END)) {
      inside = false;
      ended = true;
      return Counted.DONE;
    }
    if (one.isClassLoad()) {
      if (inside && snippetThread && strict == null) {
        addLoaded(one);
      }
      return Counted.DONE;
    }
    if (strict != null) {
      return begun ? lookStrictly(one, snippetThread) : Counted.NOT;
    }
    if (snippetThread ? !inside : SystemThreads.isSystem(one.threadName())) {
      return Counted.NOT;
    }
    Place place = place(one);
    return counted(
        one,
        snippetThread,
        place,
        settled ? place.settledOrigin(snippetThread) : place.origin(one.type(), snippetThread));
  }

  private void addLoaded(Allocation load) {
    if (!classFiles.isSnippet(load.type()) && place(load).isLoadedOnTheWay()) {
      loaded.add(load.type());
    }
  }

  /** Behind the end of the call there is what the code has put off. */
  private Counted lookStrictly(Allocation one, boolean snippetThread) {
    Place place = place(one);
    if (snippetThread && !inside) {
      if (place.isBelow(strict.judged())) {
        strict.putOff(one.bytes());
      }
      return Counted.NOT;
    }
    boolean system = SystemThreads.isSystem(one.threadName())
        && (place.isRecorders() || !strict.isStartedByCode(one.threadId()));
    boolean itsOwn = snippetThread || !system || place.isBelow(strict.judged());
    return itsOwn
        ? counted(one, snippetThread, place, place.strictOrigin(snippetThread, strict.caller()))
        : Counted.NOT;
  }

  private Place place(Allocation one) {
    return places.computeIfAbsent(one.trace(), trace -> new Place(trace, site, classFiles, lines));
  }

  private Counted counted(
      Allocation one, boolean snippetThread, Place place, AllocationSite.Origin origin) {
    ThreadEvents thread = begun
        ? threads.computeIfAbsent(
            one.threadId(), id -> new ThreadEvents(snippetThread ? new Snippet() : new Other()))
        : threadsBefore.computeIfAbsent(one.threadId(), id -> new ThreadEvents(new Earlier()));
    return new Counted(
        thread, new Alike(one, origin, place), snippetThread ? one.bytes() : 0, true);
  }

  /** Adds up what has been judged. */
  private void sum() {
    judged.forEach(Runnable::run);
    judged.clear();
  }

  /** The snippet's thread. */
  private final class Snippet implements ThreadEvents.Judged {
    @Override
    public void own(Alike one) {
      if (watcher != null) {
        watcher.own(one.typeName(), one.bytes(), one.place().ownFrames());
      }
      if (one.addOwn()) {
        judged.add(() -> add(one));
      }
    }

    @Override
    public void oneTime(Alike one) {
      boolean naming = strict == null && one.place().isNaming();
      boolean watched = naming || (strict == null && one.place().mayComeAgain());
      long place = watched ? one.place().recurrence(one.type()) : 0;
      if (place != 0 && history.wasOneTime(place)) {
        // Names that come again are those of the class that JShell has wrapped around the call this
        // time: they are in the thread's sum, for the proof, and nowhere else.
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
        if (paths != null) {
          paths.add(one.typeName(), own, one.bytes(), one.place());
        }
        one.place().line().ifPresent(line -> tally.line(line, own, one.bytes()));
      }
      addOneTime(one);
    }
  }

  /** Objects of a thread of which nothing but the sums is wanted. */
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

    /** Brings the sums up to date. */
    abstract void add(Alike one);
  }

  /** A thread that ran beside it. */
  private final class Other extends Summed {
    @Override
    void add(Alike one) {
      tally.otherThreads(one.takeOwn(), one.bytes());
      addOneTime(one);
    }
  }

  /** A thread that ran before it. */
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
      return "the VM counts %,d bytes, the objects seen add up to %,d"
          .formatted(report.allocatedBytes(), threadBytes);
    }
    return null;
  }
}
