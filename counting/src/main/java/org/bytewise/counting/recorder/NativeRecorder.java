package org.bytewise.counting.recorder;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;

/**
 * The VM's own entry points of the flight recorder, which its Java API is built on. The API's first
 * recording in a VM takes 0.2 to 0.4 seconds, nearly all of it in Java; these take 0.02 to 0.05
 * (measured on 17 and 25). The methods are internal to the JDK: {@link #find} checks that they have
 * the expected names and types. They exist only once, as instance methods on 17 and static ones on
 * 25, so their users must take turns.
 */
final class NativeRecorder {
  /** The class that declares the entry points. */
  static final String INTERNAL = "jdk.jfr.internal.JVM";

  /** Names another class instead, for testing what happens if the entry points are unknown. */
  static final String PROPERTY = "bytewise.recorder.internal";

  /** Null if the methods are static. */
  private final Object vm;

  private final Method setOutput;
  private final Method setEnabled;
  private final Method setStackTraceEnabled;
  private final Method setThreshold;
  private final Method setForceInstrumentation;
  private final Method storeMetadataDescriptor;
  private final Method createJfr;
  private final Method beginRecording;
  private final Method endRecording;
  private final Method flush;

  private NativeRecorder(Class<?> type) throws ReflectiveOperationException {
    createJfr = method(type, boolean.class, "createJFR", boolean.class);
    setForceInstrumentation = method(type, void.class, "setForceInstrumentation", boolean.class);
    storeMetadataDescriptor = method(type, void.class, "storeMetadataDescriptor", byte[].class);
    setOutput = method(type, void.class, "setOutput", String.class);
    setEnabled = method(type, void.class, "setEnabled", long.class, boolean.class);
    setStackTraceEnabled =
        method(type, void.class, "setStackTraceEnabled", long.class, boolean.class);
    setThreshold = method(type, boolean.class, "setThreshold", long.class, long.class);
    beginRecording = method(type, void.class, "beginRecording");
    endRecording = method(type, void.class, "endRecording");
    flush = method(type, void.class, "flush");
    vm = Modifier.isStatic(createJfr.getModifiers())
        ? null
        : method(type, type, "getJVM").invoke(null);
  }

  /**
   * Looks up the entry points.
   *
   * @throws ReflectiveOperationException if one of them is missing or has another type
   * @throws RuntimeException if this code may not use them: {@code --add-opens} is missing
   */
  static NativeRecorder find() throws ReflectiveOperationException {
    return new NativeRecorder(Class.forName(System.getProperty(PROPERTY, INTERNAL)));
  }

  private static Method method(Class<?> type, Class<?> result, String name, Class<?>... parameters)
      throws ReflectiveOperationException {
    Method method = type.getDeclaredMethod(name, parameters);
    if (method.getReturnType() != result) {
      throw new NoSuchMethodException(result + " " + type.getName() + "." + name);
    }
    method.setAccessible(true);
    return method;
  }

  private Object call(Method method, Object... arguments) {
    try {
      return method.invoke(vm, arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Prepares the VM for recording; has no effect if it is prepared already.
   *
   * @param descriptor describes the events in every recording of this build of the JDK
   */
  void create(byte[] descriptor) {
    if (!(Boolean) call(createJfr, false)) {
      throw new IllegalStateException("the VM has no flight recorder");
    }
    // The JDK's own events in Java are not recorded, so their classes need no further code.
    call(setForceInstrumentation, false);
    call(storeMetadataDescriptor, (Object) descriptor);
  }

  /** Sets whether the stack and every occurrence of an event are recorded, and none is skipped. */
  void describe(long event) {
    call(setStackTraceEnabled, event, true);
    call(setThreshold, event, 0L);
  }

  /** Switches an event on or off. */
  void enable(long event, boolean on) {
    call(setEnabled, event, on);
  }

  /** Begins recording to the file that {@link #output} has named. */
  void begin() {
    call(beginRecording);
  }

  /** Ends the recording and completes its file. */
  void end() {
    call(endRecording);
  }

  /**
   * Completes the current file and continues in another one, without a gap; returns when this is
   * done.
   */
  void output(Path file) {
    call(setOutput, file.toString());
  }

  /** Writes out, in the middle of a recording, what its events refer to. */
  void flush() {
    call(flush);
  }
}
