package org.bytewise.snippets.internal.count;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import jdk.jfr.consumer.EventStream;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import org.bytewise.snippets.AllocationProfile;
import org.bytewise.snippets.internal.wire.RunReport;
import org.bytewise.snippets.internal.wire.SystemThreads;

/** Reads the recording of one run. */
public final class ProfileReader {
  private static final String BEGIN = "org.bytewise.snippets.internal.child.Recorder$Begin";
  private static final String END = "org.bytewise.snippets.internal.child.Recorder$End";

  private final ClassFiles classFiles;
  private final AllocationSite site;
  private final SourceLines lines;
  private final Tally tally;
  private final CallPaths paths;
  private final OwnObjects watcher;
  private final RunReport report;
  private final StrictRules strict;
  private boolean begun;
  private boolean inside;
  private boolean ended;
  private long lostEvents;
  private long threadBytes;
  private Throwable readFailure;

  private final Map<Long, ThreadEvents> threads = new HashMap<>();

  /** By identity: the recording has one object for all events with the same trace, or class. */
  private final IdentityHashMap<RecordedStackTrace, Place> places = new IdentityHashMap<>();

  private final IdentityHashMap<RecordedClass, String> typeNames = new IdentityHashMap<>();

  private ProfileReader(
      RunReport report,
      ClassFiles classFiles,
      SourceLines lines,
      CallPaths paths,
      OwnObjects watcher,
      StrictRules strict) {
    this.report = report;
    this.strict = strict;
    this.watcher = watcher;
    this.paths = paths;
    this.classFiles = classFiles;
    this.site = new AllocationSite(classFiles);
    this.lines = lines;
    this.tally = new Tally();
  }

  /**
   * The profile of a run. Throws nothing: what cannot be read makes the profile inexact.
   *
   * @param paths collects from where the code's own objects come; null where nobody asks for it
   */
  public static AllocationProfile read(
      RunReport report, ClassFiles classFiles, SourceLines lines, CallPaths paths) {
    return read(report, classFiles, lines, paths, null);
  }

  /**
   * As {@link #read(RunReport, ClassFiles, SourceLines, CallPaths)}.
   *
   * @param watcher takes the code's own objects one by one; null where nobody asks for them
   */
  public static AllocationProfile read(
      RunReport report,
      ClassFiles classFiles,
      SourceLines lines,
      CallPaths paths,
      OwnObjects watcher) {
    return new ProfileReader(report, classFiles, lines, paths, watcher, null).read();
  }

  /**
   * As {@link #read(RunReport, ClassFiles, SourceLines, CallPaths)}, for code that may try to hide what
   * it creates.
   */
  public static AllocationProfile readStrictly(
      RunReport report, ClassFiles classFiles, SourceLines lines, StrictRules strict) {
    return new ProfileReader(report, classFiles, lines, null, null, strict).read();
  }

  private AllocationProfile read() {
    String failure = report.failure();
    if (report.recording() != null) {
      failure = readFile(Path.of(report.recording()));
    }
    return profile(failure);
  }

  private String readFile(Path file) {
    try (EventStream events = EventStream.openFile(file)) {
      events.setReuse(true);
      // A thread's buffers are written in any order; only by time its events are one after the
      // other.
      events.setOrdered(true);
      events.onEvent("jdk.ObjectAllocationOutsideTLAB", this::accept);
      events.onEvent("jdk.DataLoss", event -> lostEvents++);
      events.onError(error -> readFailure = error);
      events.start();
      return readFailure == null ? null : "the recording could not be read: " + readFailure;
    } catch (IOException | RuntimeException e) {
      return "the recording could not be read: " + e.getMessage();
    }
  }

  private void accept(RecordedEvent event) {
    RecordedThread thread = event.getThread("eventThread");
    RecordedClass type = event.getClass("objectClass");
    if (thread == null || type == null) {
      return;
    }
    String typeName = typeNames.computeIfAbsent(type, RecordedClass::getName);
    boolean snippetThread = thread.getJavaThreadId() == report.threadId();
    if (snippetThread && typeName.equals(BEGIN)) {
      begun = true;
      inside = true;
    } else if (snippetThread && typeName.equals(END)) {
      inside = false;
      ended = true;
    } else if (strict != null && begun) {
      addStrictly(thread, snippetThread, typeName, event);
    } else if (inside && (snippetThread || !SystemThreads.isSystem(thread.getJavaName()))) {
      add(thread.getJavaThreadId(), typeName, event);
    }
  }

  /** Behind the end of the call there is what the code has put off. */
  private void addStrictly(
      RecordedThread thread, boolean snippetThread, String type, RecordedEvent event) {
    Place place = place(event);
    if (snippetThread && !inside) {
      if (place.isBelow(strict.judged())) {
        strict.putOff(event.getLong("allocationSize"));
      }
    } else if (snippetThread
        || thread.getJavaThreadId() >= strict.firstThread()
        || !SystemThreads.isSystem(thread.getJavaName())
        || place.isBelow(strict.judged())) {
      add(thread.getJavaThreadId(), type, event);
    }
  }

  private Place place(RecordedEvent event) {
    return places.computeIfAbsent(
        event.getStackTrace(), trace -> new Place(trace, site, classFiles, lines));
  }

  private void add(long threadId, String type, RecordedEvent event) {
    boolean snippetThread = threadId == report.threadId();
    long bytes = event.getLong("allocationSize");
    if (snippetThread) {
      threadBytes += bytes;
    }
    Place place = place(event);
    threads
        .computeIfAbsent(
            threadId, id -> new ThreadEvents(snippetThread ? new Snippet() : new Other()))
        .add(
            type,
            bytes,
            strict == null
                ? place.origin(type, snippetThread)
                : place.strictOrigin(snippetThread, strict.caller()),
            place);
  }

  /** The snippet's thread. */
  private final class Snippet implements ThreadEvents.Judged {
    @Override
    public void own(String type, long bytes, Place place) {
      tally.own(place.typeName(type), bytes);
      if (paths != null) {
        paths.add(place.typeName(type), bytes, place);
      }
      if (watcher != null) {
        watcher.own(place.typeName(type), bytes, place.ownFrames());
      }
      place.line().ifPresent(line -> tally.line(line, bytes));
    }

    @Override
    public void oneTime(String type, long bytes, Place place) {
      tally.oneTime(place.typeName(type), bytes);
    }
  }

  /** A thread that ran beside it. */
  private final class Other implements ThreadEvents.Judged {
    @Override
    public void own(String type, long bytes, Place place) {
      tally.otherThreads(bytes);
    }

    @Override
    public void oneTime(String type, long bytes, Place place) {
      tally.oneTime(place.typeName(type), bytes);
    }
  }

  private AllocationProfile profile(String failure) {
    threads.values().forEach(ThreadEvents::settle);
    return tally.profile(report.directBytes(), doubt(failure));
  }

  private String doubt(String failure) {
    if (failure != null) {
      return failure;
    }
    if (report.recording() == null) {
      return "it was not counted";
    }
    if (lostEvents > 0) {
      return "the flight recorder dropped events";
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
