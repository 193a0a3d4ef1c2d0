package org.bytewise.snippets.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long a process would have taken until now on a machine of its own: the time by the clock,
 * less the time in which one of its threads was ready and had no processor. It must be looked at
 * every now and then. Used by one thread.
 *
 * <p>Where threads stand in the queue side by side, more is taken off than the clock has lost; so
 * the processor time is bounded, too, by that of {@value #CORES} cores. A process cannot stand
 * still in both: to be in the queue on a machine that is not busy, its threads must fill the
 * processors.
 *
 * <p>Where the system does not tell, it is the time by the clock; see {@link #isKnown}.
 */
public final class OwnTime {
  /** The cores that a process is supposed to have for itself. */
  public static final int CORES = 2;

  /** How often to look, in milliseconds. */
  public static final int STEP_MILLIS = 25;

  /** By the clock, a limit is over at the latest after so many times itself. */
  private static final int OUTER = 60;

  /** Threads that come and go unseen take this much processor time before they are noticed. */
  private static final long UNSEEN_NANOS = 30_000_000;

  /** A VM ends some of its own threads when they have nothing to do. */
  private static final int ENDED_THREADS = 4;

  /** Where the figures come from: the system, or a test. */
  interface Source {
    long nanoTime();

    /** The threads of a process; empty where nothing is known. */
    Optional<Tasks> tasks(long pid);

    /** Whether more threads of the machine are ready than it has cores. */
    boolean machineIsBusy();
  }

  /** The system. */
  private enum Linux implements Source {
    SYSTEM;

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public Optional<Tasks> tasks(long pid) {
      return Tasks.of(pid);
    }

    @Override
    public boolean machineIsBusy() {
      return Tasks.runnableOnMachine()
          .filter(count -> count > Runtime.getRuntime().availableProcessors())
          .isPresent();
    }
  }

  /**
   * A thread as it was seen last, and what of its present stay in the queue is taken off already.
   */
  private static final class Seen {
    private Tasks.Task task;
    private long takenOff;

    Seen(Tasks.Task task) {
      this.task = task;
    }
  }

  /** One process and its threads. */
  private static final class Watched {
    private final long pid;
    private final Map<Long, Seen> threads = new HashMap<>();
    private long cpuAtBegin;
    private long cpu;
    private long ran;
    private int ended;

    Watched(long pid) {
      this.pid = pid;
    }

    long cpuNanos() {
      return Math.max(ran, cpu - cpuAtBegin);
    }

    /** Threads that live for less than a look to the next are not seen in the queue. */
    boolean hidesThreads() {
      return ended > ENDED_THREADS || cpu - cpuAtBegin - ran >= UNSEEN_NANOS;
    }
  }

  private final Source source;
  private final List<Watched> watched = new ArrayList<>();
  private final List<Watched> helpers = new ArrayList<>();
  private boolean known = true;
  private long lookedAt;
  private long clock;
  private long own;
  private long ownWhileQuiet;
  private long skippedCpu;

  /** Of the last look: the sum of the stays in the queue, and what was of the time before it. */
  private long queued;

  private long earlier;

  private OwnTime(Source source, List<Long> pids, List<Long> helperPids) {
    this.source = source;
    pids.forEach(pid -> watched.add(new Watched(pid)));
    helperPids.forEach(pid -> helpers.add(new Watched(pid)));
    Stream.concat(watched.stream(), helpers.stream()).forEach(this::begin);
    lookedAt = source.nanoTime();
  }

  /** Begins to measure processes that work together, or wait for each other. */
  public static OwnTime of(List<Long> pids) {
    return new OwnTime(Linux.SYSTEM, pids, List.of());
  }

  /**
   * Begins to measure a process that waits for this VM now and then: when this one stands in the
   * queue, it is not the other's time. Processor time of this one does not count.
   */
  public static OwnTime withThisVm(long pid) {
    return new OwnTime(
        Linux.SYSTEM, List.of(pid), List.of(ProcessHandle.current().pid()));
  }

  static OwnTime of(Source source, long pid) {
    return new OwnTime(source, List.of(pid), List.of());
  }

  /** Begins to measure this VM. */
  public static OwnTime ofThisVm() {
    return of(List.of(ProcessHandle.current().pid()));
  }

  /** The ids of a process and of all that it has started. */
  public static List<Long> family(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .map(ProcessHandle::pid)
        .toList();
  }

  /**
   * Waits for the end of a process that has nothing left to do but end.
   *
   * @param limit of its own time
   * @return whether it has ended
   */
  public static boolean awaitEnd(Process process, Duration limit) throws InterruptedException {
    if (process.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
      return true;
    }
    OwnTime time = of(family(process.toHandle()));
    while (!process.waitFor(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
      time.look();
      if (time.isOver(limit.toNanos()) || time.isStarved(limit.toNanos())) {
        return false;
      }
    }
    return true;
  }

  private void begin(Watched process) {
    Optional<Tasks> tasks = source.tasks(process.pid);
    // A kernel that keeps no such accounts shows noughts.
    known &= tasks.filter(Tasks::areTimed).isPresent();
    tasks.ifPresent(seen -> {
      process.cpuAtBegin = seen.cpuNanos();
      process.cpu = seen.cpuNanos();
      seen.byId().forEach((id, task) -> process.threads.put(id, new Seen(task)));
    });
  }

  /** Looks again: what has gone by since the last look is measured. */
  public void look() {
    long step = step();
    queued = 0;
    earlier = 0;
    watched.forEach(process -> look(process, step));
    helpers.forEach(process -> look(process, step));
    clock += step;
    long more = Math.max(0, step - queued);
    own = Math.max(0, own + more - earlier);
    if (!source.machineIsBusy()) {
      ownWhileQuiet += more;
    }
  }

  /** Looks again, and lets what has gone by since the last look be forgotten. */
  public void skip() {
    long before = cpuNanos();
    long step = step();
    watched.forEach(process -> look(process, step));
    helpers.forEach(process -> look(process, step));
    skippedCpu += cpuNanos() - before;
  }

  private long step() {
    long now = source.nanoTime();
    long step = now - lookedAt;
    lookedAt = now;
    return step;
  }

  private void look(Watched process, long step) {
    Optional<Tasks> looked = source.tasks(process.pid);
    if (looked.isEmpty()) {
      return;
    }
    Tasks tasks = looked.get();
    process.cpu = tasks.cpuNanos();
    int before = process.threads.size();
    process.threads.keySet().retainAll(tasks.byId().keySet());
    process.ended += before - process.threads.size();
    tasks.byId().forEach((id, task) -> {
      Seen seen =
          process.threads.computeIfAbsent(id, unused -> new Seen(new Tasks.Task(0, 0, true)));
      long ran = task.ranNanos() - seen.task.ranNanos();
      long waited = task.queuedNanos() - seen.task.queuedNanos();
      process.ran += ran;
      if (waited > 0) {
        long left = Math.max(0, waited - seen.takenOff);
        queued += Math.min(step, left);
        earlier = Math.max(earlier, left - step);
        seen.takenOff = 0;
      } else if (task.runnable() && ran == 0) {
        // It stands in the queue still, and that shows in no figure yet.
        queued += step;
        seen.takenOff += step;
      }
      seen.task = task;
    });
  }

  /** Its own time, in nanoseconds. */
  public long nanos() {
    boolean hidden = watched.stream().anyMatch(Watched::hidesThreads);
    return Math.max(hidden ? Math.min(own, ownWhileQuiet) : own, (cpuNanos() - skippedCpu) / CORES);
  }

  private long cpuNanos() {
    return watched.stream().mapToLong(Watched::cpuNanos).sum();
  }

  /** The time by the clock, in nanoseconds. */
  public long clockNanos() {
    return clock;
  }

  /** Whether its own time has reached a limit. */
  public boolean isOver(long limitNanos) {
    return nanos() >= limitNanos;
  }

  /** Whether it has had so little time of its own that waiting on is of no use. */
  public boolean isStarved(long limitNanos) {
    return clock / OUTER >= limitNanos;
  }

  /** Whether the system tells how long a process stood in the queue. */
  public boolean isKnown() {
    return known;
  }
}
