package org.bytewise.counting.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.SourceLine;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.internal.recording.Trace;
import org.bytewise.counting.internal.recording.Trace.Frame;
import org.bytewise.counting.profile.AllocationSite.Origin;

/**
 * A place where objects are allocated. A loop allocates a million of them at one place, so that
 * everything that follows from it is worked out once. Not thread-safe.
 */
final class Place {
  /** What the compiler calls the body of a lambda begins with it. */
  private static final String LAMBDA_BODY = "lambda$";

  private final Trace trace;
  private final AllocationSite site;
  private final ClassFiles classFiles;
  private final CodeUnderTest code;
  private final Frame codeFrame;
  private final String instruction;
  private final Optional<SourceLine> line;
  private final boolean mayComeAgain;
  private List<OwnObjects.Frame> ownFrames;
  private final Map<String, Origin> codeOrigins = new HashMap<>();
  private final Map<String, Origin> otherOrigins = new HashMap<>();
  private final Map<String, String> typeNames = new HashMap<>();

  /**
   * Looks at a stack trace.
   *
   * @param trace null where the VM has no Java frames
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
    this.mayComeAgain = trace != null && !trace.frames().isEmpty() && site.mayComeAgain(trace);
    this.line =
        codeFrame == null ? Optional.empty() : code.line(codeFrame.type(), codeFrame.line());
  }

  /** The innermost frame of the code's own. */
  private Frame ownFrame(Trace trace) {
    for (Frame frame : trace.frames()) {
      if (code.isOwn(frame.type())) {
        return frame;
      }
    }
    return null;
  }

  private static String instruction(Frame top) {
    return top.type() + top.key() + top.index();
  }

  /** Whether code of some classes made it, or called what did. */
  boolean isInOrBelow(Set<String> classes) {
    return trace != null
        && trace.frames().stream().anyMatch(frame -> classes.contains(frame.type()));
  }

  /** Whether a class that was loaded here was wanted by code whose objects count as its own. */
  boolean isLoadedOnTheWay() {
    return trace != null && site.isLoadedOnTheWay(trace);
  }

  /** Whether what the VM makes here are names that a new class brings with it. */
  boolean isNaming() {
    return trace != null && !trace.frames().isEmpty() && AllocationSite.isNaming(trace);
  }

  /** Whether what the VM calls one-time here may well be made at the next call, too. */
  boolean mayComeAgain() {
    return mayComeAgain;
  }

  /**
   * Tells what was made here, in a call of a method that stays from one run to the next, from all
   * else; 0 where no such method is called, or where a class is made: that is another one each
   * time. The method is linked once, so that what comes again in it is not for the first time. What
   * is made anew for each run is linked anew in each run.
   */
  long recurrence(String type) {
    if (codeFrame == null
        || trace.truncated()
        || (AllocationSite.makesClass(trace, type) && !mayComeAgain)) {
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

  /** What follows for an object of a type, as the recording names it. */
  Origin origin(String type, boolean codeThread) {
    return (codeThread ? codeOrigins : otherOrigins)
        .computeIfAbsent(type, t -> site.origin(t, trace, codeThread));
  }

  /** What follows for any object, by the strict rules. */
  Origin strictOrigin(boolean codeThread) {
    return site.strictOrigin(trace, codeThread);
  }

  /** What follows for any object of a run in which nothing happens for the first time. */
  Origin settledOrigin(boolean codeThread) {
    return site.settledOrigin(trace, codeThread);
  }

  /**
   * Whether code of some classes made it, or called what did; where that was cut off, it may have.
   */
  boolean isBelow(Predicate<String> classes) {
    return trace != null
        && (trace.truncated()
            || trace.frames().stream().anyMatch(frame -> classes.test(frame.type())));
  }

  /** Whether it is on a thread of the flight recorder: whoever starts one has no frame on it. */
  boolean isRecorders() {
    return trace != null && isRecorders(trace);
  }

  static boolean isRecorders(Trace trace) {
    List<Frame> frames = trace.frames();
    int outermost = frames.size() - 1;
    while (outermost >= 0 && frames.get(outermost).type().equals("java.lang.Thread")) {
      outermost--;
    }
    return outermost >= 0
        && !trace.truncated()
        && frames.get(outermost).type().startsWith("jdk.jfr.internal.");
  }

  /** Tells the instruction from all others. */
  String instruction() {
    return instruction;
  }

  /** The line of the code's own that caused the allocation. */
  Optional<SourceLine> line() {
    return line;
  }

  /**
   * The way to here from the outermost frame of the code's own: its lines, and the methods of
   * others. A trace that was cut begins where it was cut.
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
      String name = own ? ownName(frame, type) : methodName(frame, type);
      // Overloads that call each other, and recursion, would only make it long.
      if (path.isEmpty() || !path.get(path.size() - 1).equals(name)) {
        path.add(name);
      }
    }
    return path;
  }

  /** A line where the code stands for itself; a method of its own is known by its name. */
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

  /** The frames of the code's own, the innermost first. */
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

  /** The name of a type, for an object made here. */
  String typeName(String type) {
    return typeNames.computeIfAbsent(
        type, t -> code.typeName(t, codeFrame == null ? "" : codeFrame.method()));
  }
}
