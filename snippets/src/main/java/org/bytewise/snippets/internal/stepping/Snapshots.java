package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.ObjectReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytewise.counting.SourceLine;
import org.bytewise.snippets.heap.Slot;
import org.bytewise.snippets.internal.stepping.StackReader.RawStack;
import org.bytewise.snippets.internal.stepping.Variables.RawVariable;
import org.bytewise.snippets.stepping.Frame;
import org.bytewise.snippets.stepping.LineCost;
import org.bytewise.snippets.stepping.StepLimits;
import org.bytewise.snippets.stepping.Stop;
import org.bytewise.snippets.stepping.Stop.Reason;
import org.bytewise.snippets.stepping.ThreadView;

/** Reads a VM that stands still: stacks, variables and what they can reach. Not thread-safe. */
final class Snapshots {
  private final SteppingHost host;
  private final StandstillAid aid;
  private final CodeThreads threads;
  private final StackReader stacks;
  private final Variables variables;
  private final StepLimits limits;
  private final HeapReader heap;
  private final LostObjects lost;

  /** The frames of the last snapshot, which most frames of the next are equal to. */
  private Map<Frame, Frame> frames = new HashMap<>();

  private Map<Slot, Slot> slots = new HashMap<>();
  private String output = "";
  private final List<Integer> keptLost = new ArrayList<>();

  Snapshots(
      SteppingHost host,
      StandstillAid aid,
      CodeThreads threads,
      StackReader stacks,
      Variables variables,
      StepLimits limits) {
    this.host = host;
    this.aid = aid;
    this.threads = threads;
    this.stacks = stacks;
    this.variables = variables;
    this.limits = limits;
    this.heap =
        new HeapReader(new ObjectShapes(host, false), new ObjectSizes(aid), limits.objects());
    this.lost = new LostObjects(aid, heap);
  }

  /**
   * What is known about a stop before anything is read.
   *
   * @param running the class of the statement that has not ended; empty if there is none
   */
  record Moment(
      int number,
      Reason reason,
      Optional<SourceLine> line,
      Optional<String> exception,
      String running,
      LineCost cost) {}

  /** Returns the text of a string. */
  String string(ObjectReference reference) {
    return heap.string(reference);
  }

  /** Keeps what was printed for the next stop. */
  void keepOutput(String text) {
    output = text + output;
  }

  /** Keeps the labels of lost objects for the next stop. */
  void keepLost(List<Integer> labels) {
    keptLost.addAll(labels);
  }

  /**
   * Takes a snapshot.
   *
   * @param standing the code's threads, all suspended, the current one first
   * @param main the one that runs statements
   * @param below the number of its frames below the statement; -1 if no statement runs
   */
  Stop take(Moment moment, List<ThreadReference> standing, ThreadReference main, int below) {
    Map<ThreadReference, RawStack> raw = new HashMap<>();
    List<Value> roots = new ArrayList<>();
    for (ThreadReference thread : standing) {
      boolean idle = thread.equals(main) && below < 0;
      RawStack stack = idle
          ? RawStack.EMPTY
          : threads.stack(thread, stacks, thread.equals(main) ? below : 0, limits.frames());
      if (stack != null) {
        raw.put(thread, stack);
        stack.frames().forEach(frame -> frame.locals().forEach(local -> roots.add(local.value())));
      }
    }
    List<RawVariable> globals = variables.read(host.variables(), moment.running());
    globals.forEach(one -> roots.add(one.value()));
    HeapReader.Reading reading = heap.read(roots);
    keptLost.addAll(lost.find(reading, moment.reason() == Reason.END));
    List<Integer> unreachable = keptLost.stream().sorted().toList();
    keptLost.clear();
    List<ThreadView> views = new ArrayList<>();
    Map<Frame, Frame> usedFrames = new HashMap<>();
    for (ThreadReference thread : standing) {
      if (raw.containsKey(thread)) {
        boolean current = thread.equals(standing.get(0));
        views.add(view(thread, current, raw.get(thread), reading, usedFrames));
      }
    }
    frames = usedFrames;
    Map<Slot, Slot> usedSlots = new HashMap<>();
    List<Slot> read =
        globals.stream().map(one -> reused(one.slot(reading), slots, usedSlots)).toList();
    slots = usedSlots;
    String printed = output + host.takeOutput(aid.sent(standing));
    output = "";
    return new Stop(
        moment.number(),
        moment.reason(),
        moment.line(),
        views,
        read,
        reading.view(),
        unreachable,
        moment.cost(),
        printed,
        moment.exception());
  }

  private ThreadView view(
      ThreadReference thread,
      boolean current,
      RawStack stack,
      HeapReader.Reading reading,
      Map<Frame, Frame> used) {
    List<Frame> read = new ArrayList<>();
    for (StackReader.RawFrame frame : stack.frames()) {
      List<Slot> locals = frame.locals().stream()
          .map(local -> new Slot(local.name(), local.type(), reading.content(local.value())))
          .toList();
      read.add(reused(new Frame(frame.method(), frame.line(), locals), frames, used));
    }
    return new ThreadView(threads.name(thread), current, read, stack.more());
  }

  /** Returns an equal one of the last snapshot if there is one, which saves its memory. */
  private static <T> T reused(T now, Map<T, T> before, Map<T, T> used) {
    T same = before.getOrDefault(now, now);
    used.put(same, same);
    return same;
  }
}
