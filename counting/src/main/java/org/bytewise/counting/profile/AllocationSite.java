package org.bytewise.counting.profile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bytewise.counting.BinaryNames;
import org.bytewise.counting.CodeUnderTest;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.classes.MethodCode;
import org.bytewise.counting.internal.recording.Trace;
import org.bytewise.counting.internal.recording.Trace.Frame;
import org.objectweb.asm.Opcodes;

/**
 * Classifies an allocation by its stack trace: either the code asked for the object, or the VM
 * needed it the first time it executed this path. The rules were derived by measurement: with them,
 * the first and the second call of a method show the same figures.
 */
final class AllocationSite {
  /** The classification of an object, given its place and type. */
  enum Origin {
    /** Created by an instruction of the code. */
    OWN,
    /** Created because the VM linked, loaded or initialised something. */
    ONE_TIME,
    /**
     * Created by the VM at an instruction that resolves something and does not itself create such
     * objects: one-time, unless it belongs to an exception that the VM throws there.
     */
    RESOLUTION,
    /**
     * Created by the VM at an instruction that neither allocates nor resolves anything: an
     * exception that it throws there, or a part of one.
     */
    EXCEPTION,
    /**
     * A string created at an instruction that creates strings: the code's own, unless its array was
     * created there, too. In that case the VM created both, as the name of a class it loads.
     */
    STRING,
    /** Created by the caller, for example to box the result; not part of the code. */
    CALLER;

    /**
     * Returns whether it can be classified only together with other objects from the same place.
     */
    boolean isOpen() {
      return this == RESOLUTION || this == EXCEPTION || this == STRING;
    }
  }

  /** Classes that link, load and generate code: everything allocated below them is one-time. */
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

  /**
   * Methods of those classes that do the same work on every call: what they allocate is the code's
   * own.
   */
  private static final Set<String> EVERY_TIME =
      Set.of("java.lang.invoke.LambdaForm#editor", "java.lang.invoke.MethodHandleNatives#expand");

  /** The class loader methods with which loading a class begins. */
  private static final Set<String> LOADING =
      Set.of("loadClass", "loadClassOrNull", "findClass", "defineClass", "loadClassInModule");

  /**
   * Methods that initialise what the VM caches with a class or a method handle and that run once
   * for each, as class and method name.
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

  /** The classes of those methods: most frames can be told from them by their class alone. */
  private static final Set<String> INITIALISERS = INITIALISING.stream()
      .map(method -> method.substring(0, method.indexOf('#')))
      .collect(Collectors.toUnmodifiableSet());

  /**
   * The methods among them that fill the cache of a single handle: a method that looks up a handle
   * on each call repeats this work on each call. As class and method name.
   */
  private static final Set<String> FILLING_A_HANDLE = Set.of(
      "java.lang.invoke.Invokers#maybeCustomize",
      "java.lang.invoke.MethodHandle#customize",
      "java.lang.invoke.VarHandle#accessModeType",
      "java.lang.invoke.VarHandle#getMethodHandle",
      "java.lang.invoke.VarHandle#getTypesAndInvokers");

  /** Allocates a lock for a class's name on each call, and keeps it only if there was none. */
  private static final String LOADING_LOCK = "java.lang.ClassLoader#getClassLoadingLock";

  /** Native methods in which the VM resolves something, as class and method name. */
  private static final Set<String> RESOLVING = Set.of(
      "java.lang.Class#forName0",
      // These two create interned names; the stack trace elements are created by Java code.
      "java.lang.StackTraceElement#initStackTraceElement",
      "java.lang.StackTraceElement#initStackTraceElements");

  /** Calls that compiled code replaces with an allocation of its own. */
  private static final Set<String> ALLOCATING_CALLS =
      Set.of("clone", "copyOf", "copyOfRange", "newArray", "newInstance", "toString");

  private final ClassFiles classFiles;
  private final CodeUnderTest code;

  AllocationSite(ClassFiles classFiles, CodeUnderTest code) {
    this.classFiles = classFiles;
    this.code = code;
  }

  /**
   * Classifies an allocation.
   *
   * @param objectType the object's class as named in the recording
   * @param trace the stack trace of the allocation; null if it has no Java frames
   * @param codeThread whether it happened on the thread that runs the code
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
   * Like {@link #origin}, for code that may try to pass its allocations off as the VM's: everything
   * allocated below a counted call is the code's own, because one-time allocations no longer occur
   * when the call is repeated.
   */
  Origin strictOrigin(Trace trace, boolean codeThread) {
    boolean outside =
        codeThread && trace != null && !trace.truncated() && !isInCode(trace.frames());
    return outside ? Origin.CALLER : Origin.OWN;
  }

  /**
   * Returns whether the code that triggered a class load, beneath the class loader frames, is not
   * itself one-time work.
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

  /** Returns whether an object was allocated while loading a class that was not loaded before. */
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
   * Like {@link #origin}, for a run that follows thousands of others, so that nothing is one-time:
   * everything below the entry point is the code's own. The instruction cannot be used here: C2
   * replaces whole calls with an allocation, and then reports the call as its place.
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
      if (method.equals("<clinit>")
          || (LINKING.contains(type) && !EVERY_TIME.contains(place(frame)))
          || (INITIALISERS.contains(type) && INITIALISING.contains(place(frame)))) {
        return true;
      }
      if (isClassLoader(type)) {
        boolean findsResource = method.contains("Resource") || method.equals("resources");
        loader |= !findsResource;
        resource |= findsResource;
        loading |= LOADING.contains(method);
      }
    }
    // Class loaders find resources, too, at the same cost each time.
    return loader && (loading || !resource);
  }

  /**
   * Returns whether a type is a class loader. Class loaders also serve as keys, at the same cost
   * each time.
   */
  private static boolean isClassLoader(String type) {
    return type.equals("java.lang.ClassLoader")
        || (type.startsWith("jdk.internal.loader.")
            && !type.startsWith("jdk.internal.loader.AbstractClassLoaderValue"));
  }

  /** Returns whether the objects that the VM creates here are the names of a newly loaded class. */
  static boolean isNaming(Trace trace) {
    return RESOLVING.contains(place(trace.frames().get(0)));
  }

  /**
   * Returns whether one-time allocations at this place may well occur again on the next call,
   * although no class is loaded then.
   */
  boolean mayComeAgain(Trace trace) {
    return isLoadingLock(trace)
        || trace.frames().stream().anyMatch(frame -> FILLING_A_HANDLE.contains(place(frame)));
  }

  /**
   * Returns whether it is the lock for a class's name, created in a call of a class loader by Java
   * code and not by the VM.
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

  /**
   * Returns whether the code's entry point is on the stack; it is not during the caller's own work.
   */
  private boolean isInCode(List<Frame> frames) {
    return frames.stream().anyMatch(frame -> code.isEntry(frame.type(), frame.method()));
  }

  /**
   * Returns whether it is {@code return Integer.valueOf(x)} in an entry point that returns any
   * value as an object.
   */
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
      // It has no class file; it calls, casts and, for a constructor reference, allocates.
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
   * Returns whether the VM creates objects of a type while it resolves, and constructor references
   * do not.
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
