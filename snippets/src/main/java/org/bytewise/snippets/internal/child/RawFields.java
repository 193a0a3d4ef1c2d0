package org.bytewise.snippets.internal.child;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;

/**
 * Reads and writes fields directly in memory, without access checks and without running any code.
 * Works if {@code jdk.internal.misc} is exported to this class, as the layout agent does.
 * Thread-safe.
 */
final class RawFields {
  private static final String PACKAGE = "jdk.internal.misc";

  private RawFields() {}

  /** Returns whether the VM lets this class read and write fields. */
  static boolean areAvailable() {
    return Object.class.getModule().isExported(PACKAGE, RawFields.class.getModule());
  }

  /**
   * Initialises everything in advance, so that a stop request cannot arrive in the middle of it.
   */
  static void prepare() {
    Unsafe.prepare();
  }

  /**
   * Returns a new object with all fields zero or null; no constructor runs.
   *
   * @param type an instantiable class other than an array class
   */
  static Object allocate(Class<?> type) {
    try {
      return (Object) Unsafe.ALLOCATE.invokeExact(type);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** Returns an instance field's offset, in bytes from the start of the object. */
  static long offset(Field field) {
    try {
      return (long) Unsafe.OFFSET.invokeExact(field);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** Returns the reference in a field. */
  static Object reference(Object holder, long offset) {
    try {
      return (Object) Unsafe.GET_REFERENCE.invokeExact(holder, offset);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** Writes a reference to a field. */
  static void putReference(Object holder, long offset, Object value) {
    try {
      Unsafe.PUT_REFERENCE.invokeExact(holder, offset, value);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /**
   * Copies a primitive field.
   *
   * @param bytes its size: 1, 2, 4 or 8
   */
  static void copy(Object from, Object to, long offset, int bytes) {
    try {
      switch (bytes) {
        case 1 ->
          Unsafe.PUT_BYTE.invokeExact(to, offset, (byte) Unsafe.GET_BYTE.invokeExact(from, offset));
        case 2 ->
          Unsafe.PUT_SHORT.invokeExact(
              to, offset, (short) Unsafe.GET_SHORT.invokeExact(from, offset));
        case 4 ->
          Unsafe.PUT_INT.invokeExact(to, offset, (int) Unsafe.GET_INT.invokeExact(from, offset));
        case 8 ->
          Unsafe.PUT_LONG.invokeExact(to, offset, (long) Unsafe.GET_LONG.invokeExact(from, offset));
        default -> throw new IllegalArgumentException("bytes " + bytes + " must be 1, 2, 4 or 8");
      }
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** Rethrows an error, such as the stop request; nothing else can occur. */
  private static RuntimeException unexpected(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
  }

  /** Initialised when the first object is copied: most values do not need it. */
  private static final class Unsafe {
    private static final Class<?> TYPE = type();
    private static final Object INSTANCE = instance();

    static final MethodHandle ALLOCATE = method("allocateInstance", Object.class, Class.class);
    static final MethodHandle OFFSET = method("objectFieldOffset", long.class, Field.class);
    static final MethodHandle GET_REFERENCE =
        method("getReference", Object.class, Object.class, long.class);
    static final MethodHandle PUT_REFERENCE =
        method("putReference", void.class, Object.class, long.class, Object.class);
    static final MethodHandle GET_BYTE = method("getByte", byte.class, Object.class, long.class);
    static final MethodHandle PUT_BYTE =
        method("putByte", void.class, Object.class, long.class, byte.class);
    static final MethodHandle GET_SHORT = method("getShort", short.class, Object.class, long.class);
    static final MethodHandle PUT_SHORT =
        method("putShort", void.class, Object.class, long.class, short.class);
    static final MethodHandle GET_INT = method("getInt", int.class, Object.class, long.class);
    static final MethodHandle PUT_INT =
        method("putInt", void.class, Object.class, long.class, int.class);
    static final MethodHandle GET_LONG = method("getLong", long.class, Object.class, long.class);
    static final MethodHandle PUT_LONG =
        method("putLong", void.class, Object.class, long.class, long.class);

    private Unsafe() {}

    /** Initialises this class. */
    static void prepare() {
      if (INSTANCE == null) {
        throw new IllegalStateException(TYPE + " has no instance");
      }
    }

    private static Class<?> type() {
      try {
        return Class.forName(PACKAGE + ".Unsafe");
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }

    private static Object instance() {
      try {
        return TYPE.getMethod("getUnsafe").invoke(null);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    private static MethodHandle method(String name, Class<?> result, Class<?>... parameters) {
      try {
        return MethodHandles.lookup()
            .findVirtual(TYPE, name, MethodType.methodType(result, parameters))
            .bindTo(INSTANCE);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
