package org.bytewise.snippets.internal.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bytewise.snippets.internal.count.AllocationSite.Origin;
import org.bytewise.snippets.internal.count.SourceLines.SourceLine;
import org.bytewise.snippets.internal.count.Trace.Frame;

/**
 * A place where objects are allocated. A loop allocates a million of them at one place, so that
 * everything that follows from it is worked out once. Not thread-safe.
 */
final class Place {
  private final Trace trace;
  private final AllocationSite site;
  private final ClassFiles classFiles;
  private final SourceLines lines;
  private final Frame snippetFrame;
  private final String instruction;
  private final Optional<SourceLine> line;
  private final boolean mayComeAgain;
  private List<OwnObjects.Frame> ownFrames;
  private final Map<String, Origin> snippetOrigins = new HashMap<>();
  private final Map<String, Origin> otherOrigins = new HashMap<>();
  private final Map<String, String> typeNames = new HashMap<>();

  /**
   * Looks at a stack trace.
   *
   * @param trace null where the VM has no Java frames
   */
  Place(Trace trace, AllocationSite site, ClassFiles classFiles, SourceLines lines) {
    this.trace = trace;
    this.site = site;
    this.classFiles = classFiles;
    this.lines = lines;
    this.snippetFrame = trace == null ? null : snippetFrame(trace, classFiles);
    this.instruction = trace == null || trace.frames().isEmpty()
        ? ""
        : instruction(trace.frames().get(0));
    this.mayComeAgain = trace != null && !trace.frames().isEmpty() && site.mayComeAgain(trace);
    this.line = snippetFrame == null
        ? Optional.empty()
        : lines.find(snippetFrame.type(), snippetFrame.line());
  }

  /** The innermost frame of the learner's own code. */
  private static Frame snippetFrame(Trace trace, ClassFiles classFiles) {
    for (Frame frame : trace.frames()) {
      if (classFiles.isSnippet(frame.type())) {
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
    return trace != null && AllocationSite.isLoadedOnTheWay(trace);
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
   * Tells what was made here, in a call that a snippet makes of a method of the learner's, from all
   * else; 0 where no such method is called, or where a class is made: that is another one each time.
   * The method is linked once, so that what comes again in it is not for the first time. What a
   * snippet itself does is linked anew each time that it is typed.
   */
  long recurrence(String type) {
    if (snippetFrame == null
        || trace.truncated()
        || (AllocationSite.makesClass(trace, type) && !mayComeAgain)) {
      return 0;
    }
    long hash = mix(SEED, type);
    boolean inMethod = false;
    for (Frame frame : trace.frames()) {
      if (isWrappers(frame)) {
        Optional<SourceLine> call = lines.find(frame.type(), frame.line());
        return inMethod && call.isPresent() ? mix(hash, call.get().text()) : 0;
      }
      inMethod |= classFiles.isSnippet(frame.type());
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

  private boolean isWrappers(Frame frame) {
    return classFiles.isSnippet(frame.type())
        && frame.method().contains(AllocationSite.WRAPPER_METHOD);
  }

  /** What follows for an object of a type, as the recording names it. */
  Origin origin(String type, boolean snippetThread) {
    return (snippetThread ? snippetOrigins : otherOrigins)
        .computeIfAbsent(type, t -> site.origin(t, trace, snippetThread));
  }

  /** What follows for any object, by the strict rules. */
  Origin strictOrigin(boolean snippetThread, String caller) {
    return AllocationSite.strictOrigin(trace, snippetThread, caller);
  }

  /** What follows for any object of a run in which nothing happens for the first time. */
  Origin settledOrigin(boolean snippetThread) {
    return site.settledOrigin(trace, snippetThread);
  }

  /** Whether code of some classes made it, or called what did; where that was cut off, it may have. */
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

  /** The line of the learner's own code that caused the allocation. */
  Optional<SourceLine> line() {
    return line;
  }

  /**
   * The way to here from the outermost frame of the learner's own code: its lines, and the methods of
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
      boolean own = classFiles.isSnippet(type);
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
    boolean wrapper = method.equals(AllocationSite.WRAPPER_METHOD);
    if (!wrapper && !method.startsWith("lambda$")) {
      boolean topLevel = type.indexOf('$', type.indexOf("$JShell$") + "$JShell$".length()) < 0;
      return topLevel ? method : methodName(frame, type);
    }
    return lines
        .find(type, frame.line())
        .map(SourceLine::text)
        .orElseGet(() -> wrapper ? "(the snippet)" : methodName(frame, type));
  }

  private String methodName(Frame frame, String type) {
    String method = frame.method();
    String name = TypeNaming.name(type, snippetFrame, classFiles);
    return method.equals("<init>") ? "new " + name : name + "." + method;
  }

  /** The frames of the learner's own code, the innermost first. */
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
      if (classFiles.isSnippet(type)) {
        own.add(new OwnObjects.Frame(type, frame.key(), frame.index(), frame.line(), called));
      }
      called = methodName(frame, type);
    }
    return own;
  }

  /** The name of a type, for an object made here. */
  String typeName(String type) {
    return typeNames.computeIfAbsent(type, t -> TypeNaming.name(t, snippetFrame, classFiles));
  }
}
