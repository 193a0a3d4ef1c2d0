package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.BooleanValue;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.InvocationException;
import com.sun.jdi.LongValue;
import com.sun.jdi.Method;
import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.StringReference;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.Value;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The tool's own thread in a child VM, which stands still and calls methods of {@code SteppingAid}
 * while the code's threads are suspended. Not thread-safe.
 */
final class StandstillAid implements AutoCloseable {
  private static final String TYPE = "org.bytewise.snippets.internal.child.SteppingAid";

  /** The number of objects measured at a time, as in the child. */
  static final int ROOM = 256;

  private final VirtualMachine vm;
  private final ClassType type;
  private final ThreadReference thread;
  private final ArrayReference objects;
  private final ArrayReference sizes;
  private final ObjectReference ring;
  private final boolean measures;

  private StandstillAid(VirtualMachine vm, ClassType type, ThreadReference thread) {
    this.vm = vm;
    this.type = type;
    this.thread = thread;
    this.objects = (ArrayReference) type.getValue(type.fieldByName("OBJECTS"));
    this.sizes = (ArrayReference) type.getValue(type.fieldByName("SIZES"));
    this.ring = (ObjectReference) type.getValue(type.fieldByName("ring"));
    boolean found = ((BooleanValue) call("measures")).value();
    if (!found) {
      found = measureWithAnyAgent();
    }
    measures = found;
  }

  /**
   * Starts the thread and stops it. No other event may be expected from the VM meanwhile.
   *
   * @throws InterruptedException if this thread is interrupted
   */
  static StandstillAid begin(VirtualMachine vm, SteppingHost host) throws InterruptedException {
    host.startAid();
    ClassType type = (ClassType) vm.classesByName(TYPE).get(0);
    BreakpointRequest request = vm.eventRequestManager()
        .createBreakpointRequest(type.methodsByName("ready").get(0).location());
    request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    request.enable();
    while (true) {
      EventSet set = vm.eventQueue().remove();
      for (Event event : set) {
        if (event instanceof BreakpointEvent ready && request.equals(event.request())) {
          vm.eventRequestManager().deleteEventRequest(request);
          return new StandstillAid(vm, type, ready.thread());
        }
      }
      set.resume();
    }
  }

  /**
   * Uses what an agent of someone else's measures with: that of the layouts, in a session with
   * receipts.
   */
  private boolean measureWithAnyAgent() {
    List<com.sun.jdi.ReferenceType> agents = vm.classesByName("sun.instrument.InstrumentationImpl");
    if (agents.isEmpty() || !vm.canGetInstanceInfo()) {
      return false;
    }
    List<ObjectReference> found = agents.get(0).instances(1);
    if (found.isEmpty()) {
      return false;
    }
    call("measureWith", found.get(0));
    return true;
  }

  private Value call(String name, Value... arguments) {
    try {
      Method method = type.methodsByName(name).get(0);
      return type.invokeMethod(
          thread, method, List.of(arguments), ClassType.INVOKE_SINGLE_THREADED);
    } catch (InvocationException e) {
      throw new StandstillException(name + " failed in the child VM: " + text(e.exception()), e);
    } catch (InvalidTypeException | ClassNotLoadedException | IncompatibleThreadStateException e) {
      throw new StandstillException("the child VM's aid has changed its shape: " + e, e);
    }
  }

  private static String text(ObjectReference exception) {
    return exception.referenceType().name()
        + ThrownExceptions.message(exception).map(said -> ": " + said.value()).orElse("");
  }

  /** Returns whether sizes can be measured in this VM. */
  boolean measures() {
    return measures;
  }

  /**
   * Returns the shallow sizes of objects, in bytes.
   *
   * @param some at most {@link #ROOM}
   * @return -1 for an object that no longer exists, because only a weak reference led to it
   */
  long[] sizes(List<ObjectReference> some) {
    long[] result = new long[some.size()];
    try {
      try {
        objects.setValues(0, some, 0, some.size());
      } catch (ObjectCollectedException e) {
        objects.setValues(Collections.nCopies(ROOM, null));
        Arrays.setAll(result, i -> some.size() == 1 ? -1 : sizes(List.of(some.get(i)))[0]);
        return result;
      }
    } catch (InvalidTypeException | ClassNotLoadedException e) {
      throw new StandstillException("the child VM's aid has changed its shape: " + e, e);
    }
    call("measure", vm.mirrorOf(some.size()));
    List<Value> measured = sizes.getValues(0, some.size());
    for (int i = 0; i < result.length; i++) {
      result[i] = ((LongValue) measured.get(i)).value();
    }
    return result;
  }

  /** Returns the bytes that a thread has allocated since its start; -1 if unknown. */
  long allocated(long threadId) {
    return ((LongValue) call("allocated", vm.mirrorOf(threadId))).value();
  }

  /** Starts recording allocations. */
  void record() {
    call("record");
  }

  /** Returns the file with what was recorded since the last call. */
  String cut() {
    return ((StringReference) call("cut")).value();
  }

  /** Ends recording. */
  void discard() {
    call("discard");
  }

  /** Collects the whole heap. */
  void collect() {
    call("collect");
  }

  /**
   * Returns the number of bytes that the VM has sent to the tool, or has to send.
   *
   * @param suspended the threads that stand still; if one of them is about to print, the bytes
   *     cannot be waited for
   * @return -1 in that case
   */
  long sent(List<ThreadReference> suspended) {
    if (suspended.size() > 1) {
      try {
        if (suspended.contains(ring.owningThread())) {
          return -1;
        }
      } catch (IncompatibleThreadStateException e) {
        // A thread that runs owns it, and will give it back.
      }
    }
    return ((LongValue) ring.getValue(ring.referenceType().fieldByName("tail"))).value();
  }

  /** Lets the thread end. */
  @Override
  public void close() {
    call("leave");
    thread.resume();
  }
}
