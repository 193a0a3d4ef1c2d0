package org.bytewise.counting.profile;

import java.util.List;
import java.util.Set;
import org.bytewise.counting.BinaryNames;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.classes.MethodCode;
import org.bytewise.counting.internal.recording.Trace;
import org.bytewise.counting.internal.recording.Trace.Frame;
import org.objectweb.asm.Opcodes;

/**
 * Where an object was allocated, and what follows from it: whether the code asked for it or the VM
 * needed it the first time it came this way. The rules were found by measuring: with them, a
 * method's first call and its second show the same figures.
 */
final class AllocationSite {
  /** What follows from the place for an object of some type. */
  enum Origin {
    /** The code's own instruction made it. */
    OWN,
    /** The VM linked, loaded or initialised something. */
    ONE_TIME,
    /**
     * The VM made it at an instruction that resolves something, and does not make such objects:
     * one-time, unless it belongs to an exception that the VM throws there.
     */
    RESOLUTION,
    /**
     * The VM made it at an instruction that neither makes nor resolves anything: an exception that
     * it throws there, or what belongs to it.
     */
    EXCEPTION,
    /**
     * A string made where strings are made: the code's own, unless its array was made there, too.
     * Then the VM made both, as the name of a class that it loads.
     */
    STRING,
    /** Whoever called the code needed it, to box its result for example; no part of the code. */
    CALLER;

    /** Whether it can be judged only together with what was made at the same place. */
    boolean isOpen() {
      return this == RESOLUTION || this == EXCEPTION || this == STRING;
    }
  }

  /** Classes that link, load and generate code: all that happens below them is one-time. */
  private static final Set<String> LINKING = Set.of(
      "java.lang.invoke.MethodHandleNatives",
      "java.lang.invoke.LambdaForm",
      "java.lang.invoke.LambdaForm$Name",
      "java.lang.invoke.LambdaForm$NamedFunction",
      "java.lang.invoke.InvokerBytecodeGenerator",
      "java.lang.invoke.VarForm",
      "java.lang.reflect.Proxy$ProxyBuilder",
      "java.lang.runtime.ObjectMethods",
      "jdk.internal.reflect.MethodAccessorGenerator",
      "jdk.internal.reflect.MethodHandleAccessorFactory");

  /** Methods of those classes that do the same at every call: what they make is the code's own. */
  private static final Set<String> EVERY_TIME =
      Set.of("java.lang.invoke.LambdaForm#editor", "java.lang.invoke.MethodHandleNatives#expand");

  /** Methods of class loaders with which the loading of a class begins. */
  private static final Set<String> LOADING =
      Set.of("loadClass", "loadClassOrNull", "findClass", "defineClass", "loadClassInModule");

  /**
   * Methods that initialise what the VM keeps with a class or a method handle, and that run once
   * for each: by class and name.
   */
  private static final Set<String> INITIALISING = Set.of(
      "java.lang.invoke.DirectMethodHandle#ensureInitialized",
      "java.lang.invoke.Invokers#maybeCustomize",
      "java.lang.invoke.MethodHandle#customize",
      "java.lang.invoke.VarHandle#accessModeType",
      "java.lang.invoke.VarHandle#getMethodHandle",
      "java.lang.invoke.VarHandle#getTypesAndInvokers",
      "java.lang.Class#enumConstantDirectory",
      "java.lang.Class#getCanonicalName0",
      "java.lang.Class#getEnumConstantsShared",
      "java.lang.Class#getSimpleName0",
      "java.lang.Class#initClassName",
      "java.lang.Class#newReflectionData",
      "java.lang.Class#privateGetDeclaredConstructors",
      "java.lang.Class#privateGetDeclaredFields",
      "java.lang.Class#privateGetDeclaredMethods",
      "java.lang.Class#privateGetPublicFields",
      "java.lang.Class#privateGetPublicMethods",
      "java.lang.runtime.SwitchBootstraps$ResolvedEnumLabels#test",
      "jdk.internal.reflect.ReflectionFactory#newConstructorAccessor",
      "jdk.internal.reflect.ReflectionFactory#newFieldAccessor",
      "jdk.internal.reflect.ReflectionFactory#newMethodAccessor");

  /**
   * Those of them that fill what one handle keeps: a method that looks up a handle at each call
   * does the same work at each call. By class and name.
   */
  private static final Set<String> FILLING_A_HANDLE = Set.of(
      "java.lang.invoke.Invokers#maybeCustomize",
      "java.lang.invoke.MethodHandle#customize",
      "java.lang.invoke.VarHandle#accessModeType",
      "java.lang.invoke.VarHandle#getMethodHandle",
      "java.lang.invoke.VarHandle#getTypesAndInvokers");

  /** Makes a lock for a class's name at each call, and keeps it only if there was none. */
  private static final String LOADING_LOCK = "java.lang.ClassLoader#getClassLoadingLock";

  /** Native methods in which the VM resolves something, by class and name. */
  private static final Set<String> RESOLVING = Set.of(
      "java.lang.Class#forName0",
      // What these two create are interned names; the elements come from Java code.
      "java.lang.StackTraceElement#initStackTraceElement",
      "java.lang.StackTraceElement#initStackTraceElements");

  /** Calls that compiled code replaces by an allocation of its own. */
  private static final Set<String> ALLOCATING_CALLS =
      Set.of("clone", "copyOf", "copyOfRange", "newArray", "newInstance", "toString");

  private final ClassFiles classFiles;
  private final CodeUnderTest code;

  AllocationSite(ClassFiles classFiles, CodeUnderTest code) {
    this.classFiles = classFiles;
    this.code = code;
  }

  /**
   * Judges an allocation.
   *
   * @param objectType the object's class as the recording names it
   * @param trace where it was made; null where the VM has no Java frames
   * @param codeThread whether it was made on the thread that runs the code
   */
  Origin origin(String objectType, Trace trace, boolean codeThread) {
    if (trace == null || trace.frames().isEmpty() || objectType.equals("java.lang.Class")) {
      return Origin.ONE_TIME;
    }
    List<Frame> frames = trace.frames();
    if (isFirstTimeWork(frames)) {
      return Origin.ONE_TIME;
    }
    if (codeThread && (isBoxedResult(frames) || (!trace.truncated() && !isInCode(frames)))) {
      return Origin.CALLER;
    }
    return atInstruction(objectType, frames.get(0));
  }

  /**
   * As {@link #origin}, for code that may try to be taken for the VM: everything that was made
   * below a counted call is its own, since what is made once is gone when the call is repeated.
   */
  Origin strictOrigin(Trace trace, boolean codeThread) {
    boolean outside =
        codeThread && trace != null && !trace.truncated() && !isInCode(trace.frames());
    return outside ? Origin.CALLER : Origin.OWN;
  }

  /**
   * Whether the code that wanted a class, behind the class loaders, does nothing for the first
   * time.
   */
  boolean isLoadedOnTheWay(Trace trace) {
    List<Frame> frames = trace.frames();
    int wanted = 0;
    while (wanted < frames.size() && isLoader(frames.get(wanted).type())) {
      wanted++;
    }
    return isInCode(frames) && !isFirstTimeWork(frames.subList(wanted, frames.size()));
  }

  private static boolean isLoader(String type) {
    return type.startsWith("jdk.internal.loader.") || type.endsWith("ClassLoader");
  }

  /** Whether an object was made on the way to a class that had not been there. */
  static boolean makesClass(Trace trace, String objectType) {
    if (objectType.equals("java.lang.Class")) {
      return true;
    }
    return trace.frames().stream()
        .anyMatch(frame -> isLoader(frame.type())
            || frame.method().equals("<clinit>")
            || frame.method().startsWith("defineClass")
            || frame.type().startsWith("java.lang.invoke.InvokerBytecodeGenerator"));
  }

  /**
   * As {@link #origin}, for a run in which nothing happens for the first time, because there were
   * thousands before it: everything below the entry is the code's own. The instruction says nothing
   * here: C2 replaces whole calls by an allocation, and then names the call as its place.
   */
  Origin settledOrigin(Trace trace, boolean codeThread) {
    if (!codeThread || trace == null || trace.frames().isEmpty()) {
      return Origin.OWN;
    }
    List<Frame> frames = trace.frames();
    boolean outside = !trace.truncated() && !isInCode(frames);
    return outside || isBoxedResult(frames) ? Origin.CALLER : Origin.OWN;
  }

  private static boolean isFirstTimeWork(List<Frame> frames) {
    boolean loader = false;
    boolean resource = false;
    boolean loading = false;
    for (Frame frame : frames) {
      String type = frame.type();
      String method = frame.method();
      String place = place(frame);
      if (method.equals("<clinit>")
          || (LINKING.contains(type) && !EVERY_TIME.contains(place))
          || INITIALISING.contains(place)) {
        return true;
      }
      if (isClassLoader(type)) {
        boolean findsResource = method.contains("Resource") || method.equals("resources");
        loader |= !findsResource;
        resource |= findsResource;
        loading |= LOADING.contains(method);
      }
    }
    // Class loaders find resources, too: that costs the same each time.
    return loader && (loading || !resource);
  }

  /** Class loaders also serve as keys: that costs the same each time. */
  private static boolean isClassLoader(String type) {
    return type.equals("java.lang.ClassLoader")
        || (type.startsWith("jdk.internal.loader.")
            && !type.startsWith("jdk.internal.loader.AbstractClassLoaderValue"));
  }

  /** Whether what the VM makes here are names that a new class brings with it. */
  static boolean isNaming(Trace trace) {
    return RESOLVING.contains(place(trace.frames().get(0)));
  }

  /**
   * Whether what is made here for the first time may well be made again at the next call, although
   * no class is new then.
   */
  boolean mayComeAgain(Trace trace) {
    return isLoadingLock(trace)
        || trace.frames().stream().anyMatch(frame -> FILLING_A_HANDLE.contains(place(frame)));
  }

  /**
   * Whether it is the lock for a class's name in a call of a loader by Java code, not by the VM.
   */
  private boolean isLoadingLock(Trace trace) {
    List<Frame> frames = trace.frames();
    if (!place(frames.get(0)).equals(LOADING_LOCK)) {
      return false;
    }
    int caller = 0;
    while (caller < frames.size() && isLoader(frames.get(caller).type())) {
      caller++;
    }
    MethodCode.Instruction call = caller == frames.size() ? null : instruction(frames.get(caller));
    return call != null && call.operand().equals("loadClass");
  }

  private static String place(Frame frame) {
    return frame.type() + '#' + frame.method();
  }

  /** What the caller of the code does by itself has the code's entry in no frame. */
  private boolean isInCode(List<Frame> frames) {
    return frames.stream().anyMatch(frame -> code.isEntry(frame.type(), frame.method()));
  }

  /** {@code return Integer.valueOf(x)}, in an entry that returns an object for any value. */
  private boolean isBoxedResult(List<Frame> frames) {
    if (!code.entryBoxesResult()
        || frames.size() < 2
        || !frames.get(0).method().equals("valueOf")
        || !code.isEntry(frames.get(1).type(), frames.get(1).method())) {
      return false;
    }
    MethodCode.Instruction call = instruction(frames.get(1));
    return call != null && call.opcode() == Opcodes.INVOKESTATIC && call.beforeReturn();
  }

  private Origin atInstruction(String objectType, Frame top) {
    String topType = top.type();
    if (topType.contains(BinaryNames.LAMBDA)) {
      // It has no class file; it calls, casts and, for a reference to a constructor, makes objects.
      return isMadeByResolving(objectType) ? Origin.RESOLUTION : own(objectType);
    }
    if (RESOLVING.contains(place(top))) {
      return Origin.RESOLUTION;
    }
    int index = top.index();
    MethodCode code = classFiles.code(topType).orElse(null);
    if (index < 0 || code == null || top.kind().equals("Native")) {
      return Origin.OWN;
    }
    MethodCode.Instruction instruction = code.at(top.key(), index);
    if (instruction == null) {
      return Origin.EXCEPTION;
    }
    String operand = instruction.operand().replace('/', '.');
    boolean own = switch (instruction.opcode()) {
      case Opcodes.NEW, Opcodes.NEWARRAY, Opcodes.ANEWARRAY -> operand.equals(objectType);
      case Opcodes.MULTIANEWARRAY -> objectType.startsWith("[") && operand.endsWith(objectType);
      case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKESPECIAL, Opcodes.INVOKESTATIC ->
        !top.kind().equals("Interpreted") && ALLOCATING_CALLS.contains(operand);
      default -> false;
    };
    return own ? own(objectType) : Origin.RESOLUTION;
  }

  private static Origin own(String objectType) {
    return objectType.equals("java.lang.String") ? Origin.STRING : Origin.OWN;
  }

  /**
   * Types of which the VM makes objects while it resolves, and references to constructors do not.
   */
  private static boolean isMadeByResolving(String type) {
    return type.startsWith("[") || type.startsWith("java.lang.invoke.");
  }

  private MethodCode.Instruction instruction(Frame frame) {
    return classFiles
        .code(frame.type())
        .map(code -> code.at(frame.key(), frame.index()))
        .orElse(null);
  }
}
