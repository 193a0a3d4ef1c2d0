package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.Location;
import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.ExceptionEvent;
import com.sun.jdi.event.ThreadDeathEvent;
import com.sun.jdi.event.ThreadStartEvent;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bytewise.counting.SourceLine;
import org.bytewise.snippets.stepping.LineCost;
import org.bytewise.snippets.stepping.StepLimits;
import org.bytewise.snippets.stepping.Stop;
import org.bytewise.snippets.stepping.Stop.Reason;
import org.bytewise.snippets.stepping.StopListener;

/**
 * Records what the code of a child VM does, stop by stop. The VM runs at full speed between places
 * where a line or a statement of the code begins; there its threads are suspended and read.
 *
 * <p>A thread of its own handles the VM's events, and holds a lock while the VM stands still. Its
 * methods are called by the session's thread.
 */
public final class Stepper implements AutoCloseable {
  private final SteppingHost host;
  private final VirtualMachine vm;
  private final Object lock;
  private final StepLimits limits;
  private final StopListener listener;
  private final Runnable stopCode;
  private final Consumer<Boolean> ended;
  private final StandstillAid aid;
  private final CodeThreads threads = new CodeThreads();
  private final Variables variables;
  private final StackReader stacks;
  private final LineCosts costs;
  private final Snapshots snapshots;
  private final StopRequests requests;
  private final ThrownExceptions exceptions;

  private final List<Stop> stops = new ArrayList<>();
  private final Thread loop;

  /** The thread of the statements; null before the first. */
  private ThreadReference main;

  /** The number of frames below a statement; -1 until its first stop. */
  private int below;

  private boolean inRun;
  private Optional<SourceLine> lastLine = Optional.empty();

  /** The exception that leaves the code; null if there is none. */
  private String uncaught;

  private ObjectReference lastThrown;
  private Optional<SourceLine> lastThrownAt = Optional.empty();

  /** The end of the last statement, which is the end of the code unless another one begins. */
  private Stop end;

  private String cut;
  private boolean recording = true;
  private boolean listening = true;
  private final Object waitLock = new Object();
  private boolean waiting;
  private volatile boolean over;
  private volatile boolean standing;

  /** Whether the code has come to its first stop, or will not be stopped. */
  private volatile boolean reached;

  /**
   * Where a stepper gets what it needs.
   *
   * @param lock held while the VM stands still; whoever else uses its debug interface holds it, too
   * @param limits what is recorded at most
   * @param listener receives the stops
   * @param stopCode stops the code as soon as a limit is reached
   * @param ended told when the VM ends, and whether it has announced it
   */
  public record Wiring(
      Object lock,
      StepLimits limits,
      StopListener listener,
      Runnable stopCode,
      Consumer<Boolean> ended) {}

  private Stepper(VirtualMachine vm, SteppingHost host, StepCosting costing, Wiring wiring)
      throws InterruptedException {
    this.host = host;
    this.vm = vm;
    this.lock = wiring.lock();
    this.limits = wiring.limits();
    this.listener = wiring.listener();
    this.stopCode = wiring.stopCode();
    this.ended = wiring.ended();
    this.variables = new Variables(host);
    this.stacks = new StackReader(host);
    this.aid = StandstillAid.begin(vm, host);
    threads.find(vm);
    variables.find(vm);
    this.costs = new LineCosts(aid, threads, costing.begin());
    this.snapshots = new Snapshots(host, aid, threads, stacks, variables, limits);
    aid.record();
    this.exceptions = new ThrownExceptions(host, snapshots::string);
    this.requests = new StopRequests(vm, host, stacks);
    variables.types().forEach(requests::add);
    this.loop = new Thread(this::run, "bytewise-stepper");
    loop.setDaemon(true);
    loop.start();
  }

  /** Creates what reads the recording. */
  public interface StepCosting {
    org.bytewise.counting.profile.ThreadCosts begin();
  }

  /**
   * Begins to record, before the code runs.
   *
   * @throws InterruptedException if this thread is interrupted
   */
  public static Stepper begin(
      VirtualMachine vm, SteppingHost host, StepCosting costing, Wiring wiring)
      throws InterruptedException {
    synchronized (wiring.lock()) {
      return new Stepper(vm, host, costing, wiring);
    }
  }

  /**
   * Stops at the new lines of classes that have been redefined, which removes all breakpoints from
   * them. The caller holds the lock.
   */
  public void redefined(List<String> names) {
    requests.redefined(names);
  }

  /**
   * Returns whether the time that passes is the code's own: the VM has reached its first line, and
   * does not stand still to be read. Any thread may call this.
   */
  public boolean runsCode() {
    return reached && !standing;
  }

  private void run() {
    try {
      while (!over) {
        EventSet set = next();
        List<Stop> made = new ArrayList<>();
        standing = true;
        try {
          synchronized (lock) {
            for (Event event : set) {
              handle(event, made);
            }
            set.resume();
          }
        } finally {
          standing = false;
        }
        made.forEach(this::tell);
      }
    } catch (InterruptedException | VMDisconnectedException e) {
      // Nothing more is to be recorded.
    }
  }

  /**
   * Waits for events. Only this wait is ever interrupted, and not a listener.
   *
   * @throws InterruptedException if the loop is over
   */
  private EventSet next() throws InterruptedException {
    synchronized (waitLock) {
      if (over) {
        throw new InterruptedException();
      }
      waiting = true;
    }
    try {
      return vm.eventQueue().remove();
    } finally {
      synchronized (waitLock) {
        waiting = false;
        Thread.interrupted();
      }
    }
  }

  private void tell(Stop stop) {
    if (listening) {
      try {
        listener.stopped(stop);
      } catch (RuntimeException e) {
        // A listener that fails does not keep the code from running, but hears no more of it.
        listening = false;
      }
    }
  }

  private void handle(Event event, List<Stop> made) {
    if (event instanceof VMDeathEvent) {
      ended.accept(true);
    } else if (event instanceof VMDisconnectEvent) {
      over = true;
      ended.accept(false);
    } else if (event instanceof ClassPrepareEvent prepared) {
      if (recording) {
        variables.add(prepared.referenceType());
        requests.add(prepared.referenceType());
      }
    } else if (event instanceof ThreadStartEvent start) {
      if (recording && threads.add(start.thread())) {
        requests.reportExceptions(start.thread());
      }
    } else if (event instanceof ThreadDeathEvent death) {
      threads.remove(death.thread());
      stacks.forget(death.thread());
    } else if (recording) {
      try {
        stop(event, made);
      } catch (StandstillException | ObjectCollectedException | com.sun.jdi.InternalException e) {
        fail("the VM could not be read any further: " + e.getMessage());
      } catch (com.sun.jdi.VMOutOfMemoryException e) {
        fail("the heap is too full to be read any further");
      }
    }
  }

  private void stop(Event event, List<Stop> made) {
    if (event instanceof BreakpointEvent hit) {
      if (requests.isBeginning(hit)) {
        beginRun(hit.thread());
      } else if (requests.isEnd(hit)) {
        endRun(hit.thread());
      } else if (isCode(hit.thread())) {
        Optional<SourceLine> line = stacks.line(hit.location());
        if (line.isPresent() && !stacks.isAdded(hit.thread())) {
          lastLine = line;
          add(hit.thread(), Reason.LINE, line, Optional.empty(), made);
        }
      }
    } else if (event instanceof ExceptionEvent thrown && isCode(thrown.thread())) {
      thrown(thrown, made);
    }
  }

  /** Returns whether a thread runs the code: the main thread also works for the tool. */
  private boolean isCode(ThreadReference thread) {
    return main != null && (thread.equals(main) ? inRun : threads.add(thread));
  }

  private void beginRun(ThreadReference thread) {
    if (main == null) {
      main = thread;
      threads.add(thread);
      requests.reportExceptions(thread);
    }
    inRun = true;
    requests.begin();
    below = -1;
    costs.begin(thread);
    if (end != null) {
      costs.keep(thread, end.cost());
      snapshots.keepOutput(end.output());
      snapshots.keepLost(end.unreachable());
      end = null;
    }
    uncaught = null;
    lastThrown = null;
  }

  private void endRun(ThreadReference thread) {
    inRun = false;
    requests.end();
    // The last statement has ended if no other one begins.
    reached = true;
    end = snapshot(thread, Reason.END, lastLine, Optional.ofNullable(uncaught));
  }

  private void add(
      ThreadReference thread,
      Reason reason,
      Optional<SourceLine> line,
      Optional<String> exception,
      List<Stop> made) {
    if (stops.size() >= limits.stops()) {
      fail("%,d stops are recorded at most".formatted(limits.stops()));
      return;
    }
    Stop stop = snapshot(thread, reason, line, exception);
    stops.add(stop);
    made.add(stop);
    reached = true;
  }

  private Stop snapshot(
      ThreadReference thread,
      Reason reason,
      Optional<SourceLine> line,
      Optional<String> exception) {
    List<ThreadReference> standing = threads.suspend(thread);
    try {
      if (below < 0 && inRun && standing.contains(main)) {
        below = stacks.below(main);
      }
      LineCost cost = costs.take(thread);
      return snapshots.take(
          new Snapshots.Moment(
              stops.size(), reason, line, exception, inRun ? host.running() : "", cost),
          standing,
          main,
          inRun ? below : -1);
    } finally {
      threads.resume(standing);
    }
  }

  private void thrown(ExceptionEvent event, List<Stop> made) {
    ThreadReference thread = event.thread();
    if (ThrownExceptions.isOfTool(event.exception())) {
      return;
    }
    Location caught = event.catchLocation();
    Optional<Location> place = ThrownExceptions.placeInCode(thread, caught);
    if (place.isEmpty()) {
      return;
    }
    Optional<SourceLine> line = stacks.line(place.get());
    String text = exceptions.text(event.exception());
    if (thread.equals(main)) {
      uncaught = ThrownExceptions.isUncaught(caught) ? text : null;
    }
    if (event.exception().equals(lastThrown) && line.equals(lastThrownAt)) {
      // The JDK has caught it on its way and throws it again.
      return;
    }
    lastThrown = event.exception();
    lastThrownAt = line;
    lastLine = line.isPresent() ? line : lastLine;
    add(thread, Reason.EXCEPTION, line, Optional.of(text), made);
  }

  /** Ends the recording and the code, which might otherwise run for ever. */
  private void fail(String why) {
    endRecording(why);
    stopCode.run();
  }

  /** Ends the recording, but not the code; the caller holds the lock. */
  private void endRecording(String why) {
    if (recording) {
      recording = false;
      cut = why;
      end = null;
      reached = true;
      requests.deleteStops();
    }
  }

  /**
   * Ends the recording because the code is being stopped; the caller holds the lock.
   *
   * @param why as a sentence without a full stop
   */
  public void cut(String why) {
    try {
      endRecording(why);
    } catch (VMDisconnectedException e) {
      // The VM has ended, and with it the recording.
    }
  }

  /** Returns why recording ended before the code did; empty if it did not. */
  public Optional<String> cut() {
    synchronized (lock) {
      return Optional.ofNullable(cut);
    }
  }

  /** Returns all stops, once the code has ended. */
  public List<Stop> finish() {
    endLoop();
    if (end != null) {
      Stop last = end.withNumber(stops.size());
      end = null;
      stops.add(last);
      tell(last);
    }
    return List.copyOf(stops);
  }

  private void endLoop() {
    synchronized (waitLock) {
      over = true;
      if (waiting) {
        loop.interrupt();
      }
    }
    boolean interrupted = false;
    while (loop.isAlive()) {
      try {
        loop.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets the VM run again as if nothing had been recorded. */
  @Override
  public void close() {
    endLoop();
    synchronized (lock) {
      try {
        requests.deleteAll();
        EventSet left = vm.eventQueue().remove(1);
        while (left != null) {
          left.resume();
          left = vm.eventQueue().remove(1);
        }
        aid.discard();
        aid.close();
      } catch (VMDisconnectedException | StandstillException e) {
        // The VM has ended.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
