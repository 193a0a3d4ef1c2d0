package org.bytewise.counting.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.SystemThreads;
import org.bytewise.counting.internal.recording.Allocation;

/**
 * The threads of a program's recording, with their sums. Virtual threads, and those of which the
 * recording knows nothing any more, form one group each. Not thread-safe.
 */
final class ProgramThreads {
  /** The id of the group of virtual threads. */
  static final long VIRTUAL = -2;

  /** The id of the group of threads that are not known. */
  static final long UNKNOWN = -1;

  /** Beyond this many, threads are not told apart any more. */
  private static final int MOST_THREADS = 200_000;

  private final Function<ThreadSum, ThreadEvents.Judged> judges;
  private final Map<Long, ThreadSum> byKey = new HashMap<>();
  private final Map<Long, ThreadSum> groups = new HashMap<>();

  /** @param judges makes what receives the judged objects of a thread */
  ProgramThreads(Function<ThreadSum, ThreadEvents.Judged> judges) {
    this.judges = judges;
  }

  /** What a thread is to the profile. */
  enum Kind {
    /** A thread that may run code of the program. */
    PROGRAMS,
    /** A thread of the VM itself, such as a compiler. */
    VMS,
    /** A thread of the tool. */
    TOOLS
  }

  /** The sums of a thread. */
  static final class ThreadSum {
    private final Kind kind;
    private long id;
    private String name;
    private ThreadEvents events;
    private Amount own = Amount.ZERO;
    private Amount oneTime = Amount.ZERO;
    private long seenBytes;
    private long threads = 1;
    private boolean ended;

    ThreadSum(long id, String name, Kind kind) {
      this.id = id;
      this.name = name;
      this.kind = kind;
    }

    /** Counts an object. Returns whether it is the program's. */
    boolean see(long bytes) {
      if (ended) {
        return false;
      }
      seenBytes += bytes;
      return kind == Kind.PROGRAMS;
    }

    /** Notes that what came before was not the program's. */
    void begin() {
      seenBytes = 0;
    }

    /** Notes that what follows is not the program's. */
    void end() {
      ended = true;
    }

    ThreadEvents events() {
      return events;
    }

    void own(Amount more) {
      own = own.plus(more);
    }

    void oneTime(Amount more) {
      oneTime = oneTime.plus(more);
    }

    Kind kind() {
      return kind;
    }

    long id() {
      return id;
    }

    String name() {
      return name;
    }

    Amount own() {
      return own;
    }

    Amount oneTime() {
      return oneTime;
    }

    long seenBytes() {
      return seenBytes;
    }

    long threads() {
      return threads;
    }
  }

  /**
   * Returns the sums of an event's thread.
   *
   * @param key the recording's number of the thread
   */
  ThreadSum of(long key, Allocation one, boolean virtual) {
    ThreadSum found = byKey.get(key);
    if (found != null) {
      if (found.id == UNKNOWN && one.threadId() >= 0 && !virtual) {
        found.id = one.threadId();
        found.name = name(one);
      }
      return found;
    }
    if (virtual || byKey.size() >= MOST_THREADS) {
      return groups.computeIfAbsent(virtual ? VIRTUAL : UNKNOWN, id -> made(id, "", Kind.PROGRAMS));
    }
    ThreadSum made = made(one.threadId(), name(one), kind(one));
    byKey.put(key, made);
    return made;
  }

  private ThreadSum made(long id, String name, Kind kind) {
    ThreadSum made = new ThreadSum(id, name, kind);
    made.events = new ThreadEvents(judges.apply(made));
    return made;
  }

  private static String name(Allocation one) {
    return one.threadName() == null ? "" : one.threadName();
  }

  private static Kind kind(Allocation one) {
    String name = one.threadName();
    if (name == null || name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler")) {
      return Kind.VMS;
    }
    return SystemThreads.isTools(name) ? Kind.TOOLS : Kind.PROGRAMS;
  }

  /** Judges what is waiting for further events. */
  void settle() {
    byKey.values().forEach(sum -> sum.events.settle());
    groups.values().forEach(sum -> sum.events.settle());
  }

  /** Returns all of them. */
  List<ThreadSum> all() {
    List<ThreadSum> all = new ArrayList<>(byKey.values());
    all.addAll(groups.values());
    return all;
  }
}
