package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.ClassType;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import com.sun.jdi.request.EventRequestManager;
import com.sun.jdi.request.ExceptionRequest;
import com.sun.jdi.request.ThreadDeathRequest;
import com.sun.jdi.request.ThreadStartRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a VM is asked to stop at: the places where lines and statements of the code begin, the
 * beginning and the end of each run, exceptions, and new classes and threads. Not thread-safe.
 */
final class StopRequests {
  /** The class whose methods the child calls just before and just after a statement. */
  private static final String RUN = "org.bytewise.snippets.internal.child.Pulse";

  private final SteppingHost host;
  private final StackReader stacks;
  private final EventRequestManager requests;
  private final Map<ReferenceType, List<BreakpointRequest>> breakpoints = new HashMap<>();

  /** The classes whose lines are not known yet. */
  private final List<ReferenceType> unknown = new ArrayList<>();

  private final BreakpointRequest runBegins;
  private final BreakpointRequest runEnds;
  private boolean running;

  StopRequests(VirtualMachine vm, SteppingHost host, StackReader stacks) {
    this.host = host;
    this.stacks = stacks;
    this.requests = vm.eventRequestManager();
    this.runBegins = breakpoint(inTool(vm, "begin"));
    this.runEnds = breakpoint(inTool(vm, "end"));
    requestClassesAndThreads();
  }

  private static Location inTool(VirtualMachine vm, String method) {
    return ((ClassType) vm.classesByName(RUN).get(0))
        .methodsByName(method)
        .get(0)
        .location();
  }

  private BreakpointRequest breakpoint(Location location) {
    BreakpointRequest request = requests.createBreakpointRequest(location);
    request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    request.enable();
    return request;
  }

  private void requestClassesAndThreads() {
    ClassPrepareRequest classes = requests.createClassPrepareRequest();
    classes.addClassFilter(StackReader.TYPED + "*");
    classes.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    classes.enable();
    ThreadStartRequest starts = requests.createThreadStartRequest();
    starts.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    starts.enable();
    ThreadDeathRequest deaths = requests.createThreadDeathRequest();
    deaths.setSuspendPolicy(EventRequest.SUSPEND_NONE);
    deaths.enable();
  }

  /** Returns whether a run begins with an event. */
  boolean isBeginning(BreakpointEvent hit) {
    return hit.request().equals(runBegins);
  }

  /** Returns whether a run ends with an event. */
  boolean isEnd(BreakpointEvent hit) {
    return hit.request().equals(runEnds);
  }

  /** Takes note that a run has begun: JShell knows the lines of all classes now. */
  void begin() {
    running = true;
    unknown.forEach(this::breakAt);
    unknown.clear();
  }

  /** Takes note that a run has ended. */
  void end() {
    running = false;
  }

  /** Has a class of the session stop at its lines. */
  void add(ReferenceType type) {
    if (running) {
      breakAt(type);
    } else {
      // JShell, which knows its lines, is still preparing it.
      unknown.add(type);
    }
  }

  private void breakAt(ReferenceType type) {
    List<BreakpointRequest> made = new ArrayList<>();
    host.classFile(type.name()).ifPresent(file -> {
      for (Location location : StopPoints.of(type, file, stacks::line)) {
        made.add(breakpoint(location));
        if (location.codeIndex() == 0) {
          stacks.stopsAtEntry(location.method());
        }
      }
    });
    breakpoints.put(type, made);
  }

  /** Adds classes again that have been redefined, which removes all breakpoints from them. */
  void redefined(List<String> names) {
    stacks.redefined(names);
    for (ReferenceType type : List.copyOf(breakpoints.keySet())) {
      if (names.contains(type.name())) {
        requests.deleteEventRequests(breakpoints.remove(type));
        add(type);
      }
    }
  }

  /** Has exceptions reported: one request for each thread, so that the aid's own cause no event. */
  void reportExceptions(ThreadReference thread) {
    ExceptionRequest request = requests.createExceptionRequest(null, true, true);
    request.addThreadFilter(thread);
    request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    request.enable();
  }

  /** Takes all requests back except that for the ends of threads, which stops nothing. */
  void deleteStops() {
    requests.deleteAllBreakpoints();
    requests.deleteEventRequests(List.copyOf(requests.exceptionRequests()));
    requests.deleteEventRequests(List.copyOf(requests.threadStartRequests()));
    requests.deleteEventRequests(List.copyOf(requests.classPrepareRequests()));
  }

  /** Takes all requests back. */
  void deleteAll() {
    deleteStops();
    requests.deleteEventRequests(List.copyOf(requests.threadDeathRequests()));
  }
}
