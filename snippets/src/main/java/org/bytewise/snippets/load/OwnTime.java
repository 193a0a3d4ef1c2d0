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
 * Measures how long a process would have taken so far on an idle machine: the wall time minus the
 * time during which one of its threads was runnable but had no processor. {@link #look} must be
 * called regularly. Used by one thread.
 *
 * <p>When several threads wait in the run queue at the same time, more is subtracted than the wall
 * time that was lost, so the result is at least the processor time divided by {@value #CORES}
 * cores. One of the two always advances: threads that wait on an otherwise idle machine must be
 * keeping its processors busy themselves.
 *
 * <p>If the system provides no such figures, the result is the wall time; see {@link #isKnown}.
 */
public final class OwnTime {
  /** The number of cores that the idle machine is assumed to have. */
  public static final int CORES = 2;

  /** The interval between looks, in milliseconds. */
  public static final int STEP_MILLIS = 25;

  /** A limit is considered reached at the latest when the wall time is this many times as long. */
  private static final int OUTER = 60;

  /**
   * Threads that start and end between looks are noticed once they have used this much processor
   * time.
   */
  private static final long UNSEEN_NANOS = 30_000_000;

  /** The number of its own idle threads that a VM may end. */
  private static final int ENDED_THREADS = 4;

  /** The source of the figures: the system, or a test. */
  interface Source {
    long nanoTime();

    /** Returns the threads of a process; empty if unknown. */
    Optional<Tasks> tasks(long pid);

    /** Returns whether threads of the machine have to wait for a processor. */
    boolean machineIsBusy();
  }

  /** The figures of the operating system. */
  private static final class Linux implements Source {
    private final MachineLoad load = MachineLoad.ofSystem();

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
      return load.isHigh();
    }
  }

  /**
   * A thread as last seen, and how much of its current wait in the run queue is already subtracted.
   */
  private static final class Seen {
    private Tasks.Task task;
    private long takenOff;

    Seen(Tasks.Task task) {
      this.task = task;
    }
  }

  /** A process and its threads. */
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

    /** Returns whether it runs threads that live too briefly to be seen in the run queue. */
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

  /**
   * The waits in the run queue found by the last look, and the part of them from the time before
   * it.
   */
  private long queued;

  private long earlier;

  private OwnTime(Source source, List<Long> pids, List<Long> helperPids) {
    this.source = source;
    pids.forEach(pid -> watched.add(new Watched(pid)));
    helperPids.forEach(pid -> helpers.add(new Watched(pid)));
    Stream.concat(watched.stream(), helpers.stream()).forEach(this::begin);
    lookedAt = source.nanoTime();
  }

  /** Starts measuring processes that work together or wait for each other. */
  public static OwnTime of(List<Long> pids) {
    return new OwnTime(new Linux(), pids, List.of());
  }

  /**
   * Starts measuring a process that sometimes waits for this VM: time that this VM spends in the
   * run queue does not count as the other's. This VM's processor time does not count.
   */
  public static OwnTime withThisVm(long pid) {
    return new OwnTime(
        new Linux(), List.of(pid), List.of(ProcessHandle.current().pid()));
  }

  static OwnTime of(Source source, long pid) {
    return new OwnTime(source, List.of(pid), List.of());
  }

  /** Starts measuring this VM. */
  public static OwnTime ofThisVm() {
    return of(List.of(ProcessHandle.current().pid()));
  }

  /** Returns the ids of a process and all its descendants. */
  public static List<Long> family(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .map(ProcessHandle::pid)
        .toList();
  }

  /**
   * Waits for a process that has nothing left to do but end.
   *
   * @param limit in the process's own time
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
    // A kernel without these accounts reports zeros.
    known &= tasks.filter(Tasks::areTimed).isPresent();
    tasks.ifPresent(seen -> {
      process.cpuAtBegin = seen.cpuNanos();
      process.cpu = seen.cpuNanos();
      seen.byId().forEach((id, task) -> process.threads.put(id, new Seen(task)));
    });
  }

  /** Takes the figures again and adds the time since the last look. */
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

  /** Takes the figures again, ignoring the time since the last look. */
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
        // It is still waiting in the run queue, which no figure shows yet.
        queued += step;
        seen.takenOff += step;
      }
      seen.task = task;
    });
  }

  /** Returns the own time, in nanoseconds. */
  public long nanos() {
    boolean hidden = watched.stream().anyMatch(Watched::hidesThreads);
    return Math.max(hidden ? Math.min(own, ownWhileQuiet) : own, (cpuNanos() - skippedCpu) / CORES);
  }

  private long cpuNanos() {
    return watched.stream().mapToLong(Watched::cpuNanos).sum();
  }

  /** Returns the wall time, in nanoseconds. */
  public long clockNanos() {
    return clock;
  }

  /** Returns whether the own time has reached a limit. */
  public boolean isOver(long limitNanos) {
    return nanos() >= limitNanos;
  }

  /** Returns whether it has had so little own time that waiting longer is pointless. */
  public boolean isStarved(long limitNanos) {
    return clock / OUTER >= limitNanos;
  }

  /** Returns whether the system tells how long a process waited in the run queue. */
  public boolean isKnown() {
    return known;
  }
}
