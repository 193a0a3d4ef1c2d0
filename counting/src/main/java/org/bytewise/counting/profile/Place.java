package org.bytewise.counting.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.SourceLine;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.internal.recording.Trace;
import org.bytewise.counting.internal.recording.Trace.Frame;
import org.bytewise.counting.profile.AllocationSite.Origin;

/**
 * A place where objects are allocated. A loop may allocate a million of them at the same place, so
 * everything derived from the stack trace is computed only once. Not thread-safe.
 */
final class Place {
  /** What the JDK runs on a thread that has nothing left to do. */
  private static final String THREAD_END = "jdk.internal.misc.TerminatingThreadLocal";

  /** The prefix of the names that the compiler gives to lambda bodies. */
  private static final String LAMBDA_BODY = "lambda$";

  private final Trace trace;
  private final AllocationSite site;
  private final ClassFiles classFiles;
  private final CodeUnderTest code;
  private final Frame codeFrame;
  private final String instruction;
  private final Optional<SourceLine> line;
  private List<OwnObjects.Frame> ownFrames;

  /** Null until it is first asked for: places without one-time allocations never need it. */
  private Boolean mayComeAgain;

  // Most places create one type. A whole program has hundreds of thousands of places.
  private final Map<String, Origin> codeOrigins = new HashMap<>(2);
  private final Map<String, Origin> otherOrigins = new HashMap<>(2);
  private final Map<String, String> typeNames = new HashMap<>(2);

  /**
   * Creates a place from a stack trace.
   *
   * @param trace null if the allocation has no Java frames
   */
  Place(Trace trace, AllocationSite site, ClassFiles classFiles, CodeUnderTest code) {
    this.trace = trace;
    this.site = site;
    this.classFiles = classFiles;
    this.code = code;
    this.codeFrame = trace == null ? null : ownFrame(trace);
    this.instruction = trace == null || trace.frames().isEmpty()
        ? ""
        : instruction(trace.frames().get(0));
    this.line =
        codeFrame == null ? Optional.empty() : code.line(codeFrame.type(), codeFrame.line());
  }

  /** Returns the innermost frame of the code; null if there is none. */
  private Frame ownFrame(Trace trace) {
    for (Frame frame : trace.frames()) {
      if (code.isOwn(frame.type())) {
        return frame;
      }
    }
    return null;
  }

  Trace trace() {
    return trace;
  }

  /** Returns whether the allocation happened in a method, given its class, or below it. */
  boolean isBelowMethod(BiPredicate<String, String> methods) {
    return trace != null
        && trace.frames().stream().anyMatch(frame -> methods.test(frame.type(), frame.method()));
  }

  private static String instruction(Frame top) {
    return top.type() + top.key() + top.index();
  }

  /** Returns whether the allocation happened in one of these classes or below them on the stack. */
  boolean isInOrBelow(Set<String> classes) {
    return trace != null
        && trace.frames().stream().anyMatch(frame -> classes.contains(frame.type()));
  }

  /** Returns whether a class loaded here was needed by code whose objects count as its own. */
  boolean isLoadedOnTheWay() {
    return trace != null && site.isLoadedOnTheWay(trace);
  }

  /** Returns whether the objects that the VM creates here are the names of a newly loaded class. */
  boolean isNaming() {
    return trace != null && !trace.frames().isEmpty() && AllocationSite.isNaming(trace);
  }

  /** Returns whether the VM writes down here where an exception was created. */
  boolean isStackTrace() {
    if (trace == null || trace.frames().isEmpty()) {
      return false;
    }
    Frame top = trace.frames().get(0);
    return top.method().equals("fillInStackTrace") && top.type().equals("java.lang.Throwable");
  }

  /** Returns whether one-time allocations at this place may well occur again on the next call. */
  boolean mayComeAgain() {
    if (mayComeAgain == null) {
      mayComeAgain = trace != null && !trace.frames().isEmpty() && site.mayComeAgain(trace);
    }
    return mayComeAgain;
  }

  /**
   * Returns a number that identifies objects of a type allocated here, in a call of a method that
   * persists between runs; 0 if no such method is called, or if a class is being created, which
   * differs each time. Such a method is linked only once, so an object that recurs in it is not
   * one-time, whereas code compiled anew for each run is linked anew in each run.
   */
  long recurrence(String type) {
    if (codeFrame == null
        || trace.truncated()
        || (AllocationSite.makesClass(trace, type) && !mayComeAgain())) {
      return 0;
    }
    long hash = mix(SEED, type);
    boolean inMethod = false;
    for (Frame frame : trace.frames()) {
      if (isMadeForRun(frame)) {
        Optional<SourceLine> call = code.line(frame.type(), frame.line());
        return inMethod && call.isPresent() ? mix(hash, call.get().text()) : 0;
      }
      if (code.isEntry(frame.type(), frame.method())) {
        return inMethod ? hash : 0;
      }
      inMethod |= code.isOwn(frame.type());
      hash = mix(mix(hash, frame.type()), frame.key()) * PRIME + frame.index();
      hash = (hash ^ classFiles.version(frame.type())) * PRIME;
    }
    return 0;
  }

  private static final long SEED = 0xCBF29CE484222325L;
  private static final long PRIME = 0x100000001B3L;

  private static long mix(long hash, String text) {
    long mixed = hash;
    for (int i = 0; i < text.length(); i++) {
      mixed = (mixed ^ text.charAt(i)) * PRIME;
    }
    return (mixed ^ 0xFFFF) * PRIME;
  }

  private boolean isMadeForRun(Frame frame) {
    return code.isOwn(frame.type()) && code.isMadeForRun(frame.type(), frame.method());
  }

  /**
   * Classifies an object allocated here.
   *
   * @param type its class as named in the recording
   */
  Origin origin(String type, boolean codeThread) {
    return (codeThread ? codeOrigins : otherOrigins)
        .computeIfAbsent(type, t -> site.origin(t, trace, codeThread));
  }

  /** Classifies any object allocated here, by the strict rules. */
  Origin strictOrigin(boolean codeThread) {
    return site.strictOrigin(trace, codeThread);
  }

  /** Classifies any object allocated here in a run without one-time allocations. */
  Origin settledOrigin(boolean codeThread) {
    return site.settledOrigin(trace, codeThread);
  }

  /**
   * Returns whether the allocation happened in one of these classes or below them on the stack, or
   * may have because the stack trace is truncated.
   */
  boolean isBelow(Predicate<String> classes) {
    return trace != null
        && (trace.truncated()
            || trace.frames().stream().anyMatch(frame -> classes.test(frame.type())));
  }

  /**
   * Returns whether the allocation was made by a thread of the flight recorder itself, on which the
   * code that started it has no frame, even if the thread is about to end.
   */
  boolean isRecorders() {
    return trace != null && isRecorders(trace);
  }

  static boolean isRecorders(Trace trace) {
    List<Frame> frames = trace.frames();
    int outermost = frames.size() - 1;
    while (outermost >= 0 && frames.get(outermost).type().equals("java.lang.Thread")) {
      outermost--;
    }
    if (outermost < 0 || trace.truncated()) {
      return false;
    }
    String type = frames.get(outermost).type();
    return type.startsWith("jdk.jfr.internal.") || type.equals(THREAD_END);
  }

  /** Returns an identifier of the instruction. */
  String instruction() {
    return instruction;
  }

  /** Returns the line of the code that caused the allocation. */
  Optional<SourceLine> line() {
    return line;
  }

  /**
   * Returns the call path from the outermost frame of the code to here: lines of the code, and
   * methods of other classes. A truncated trace starts where it was truncated.
   */
  List<String> path() {
    List<String> path = new ArrayList<>();
    if (trace == null) {
      return path;
    }
    List<Frame> frames = trace.frames();
    boolean inside = trace.truncated();
    if (inside) {
      path.add("...");
    }
    for (int i = frames.size() - 1; i >= 0; i--) {
      Frame frame = frames.get(i);
      String type = frame.type();
      boolean own = code.isOwn(type);
      inside |= own;
      if (!inside) {
        continue;
      }
      String name = stepName(frame);
      // Recursion, and overloads that call each other, would only make the path long.
      if (path.isEmpty() || !path.get(path.size() - 1).equals(name)) {
        path.add(name);
      }
    }
    return path;
  }

  /** Returns the innermost step of {@link #path}; empty if the allocation has no Java frames. */
  String call() {
    return trace == null || trace.frames().isEmpty()
        ? ""
        : stepName(trace.frames().get(0));
  }

  private String stepName(Frame frame) {
    String type = frame.type();
    return code.isOwn(type) ? ownName(frame, type) : methodName(frame, type);
  }

  /** Returns the source line of a frame of the code, or the method's name if no line is known. */
  private String ownName(Frame frame, String type) {
    String method = frame.method();
    if (!code.isMadeForRun(type, method) && !method.startsWith(LAMBDA_BODY)) {
      return methodName(frame, type);
    }
    return code.line(type, frame.line())
        .map(SourceLine::text)
        .orElseGet(() -> methodName(frame, type));
  }

  private String methodName(Frame frame, String type) {
    String method = frame.method();
    String name = typeName(type);
    if (method.equals("<init>")) {
      return "new " + name;
    }
    return code.isOwn(type) ? code.methodName(type, name, method) : name + '.' + method;
  }

  /** Returns the frames of the code, innermost first. */
  List<OwnObjects.Frame> ownFrames() {
    if (ownFrames == null) {
      ownFrames = trace == null ? List.of() : findOwnFrames();
    }
    return ownFrames;
  }

  private List<OwnObjects.Frame> findOwnFrames() {
    List<OwnObjects.Frame> own = new ArrayList<>();
    String called = "";
    for (Frame frame : trace.frames()) {
      String type = frame.type();
      if (code.isOwn(type)) {
        own.add(new OwnObjects.Frame(type, frame.key(), frame.index(), frame.line(), called));
      }
      called = methodName(frame, type);
    }
    return own;
  }

  /** Returns the name of an object's type when allocated here. */
  String typeName(String type) {
    return typeNames.computeIfAbsent(
        type, t -> code.typeName(t, codeFrame == null ? "" : codeFrame.method()));
  }
}
