package org.bytewise.layout;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Reads offsets and references in the running VM. Thread-safe.
 *
 * <p>The source is {@code jdk.internal.misc.Unsafe}. Unlike {@code sun.misc.Unsafe} it also gives
 * offsets in records and hidden classes, prints no warnings and is not deprecated for removal. The
 * agent or a VM flag exports it to this module; nothing here bypasses the module system.
 */
final class VmAccess {
  /** The package in java.base that must be exported to this module. */
  static final String UNSAFE_PACKAGE = "jdk.internal.misc";

  /** The package in java.base that must be open to this module to see filtered fields. */
  static final String REFLECTION_PACKAGE = "java.lang";

  private VmAccess() {}

  /**
   * Checks that the VM's internals are accessible.
   *
   * @throws LayoutException if not; the message names the flags that help
   */
  static void require() {
    if (!Object.class.getModule().isExported(UNSAFE_PACKAGE, VmAccess.class.getModule())) {
      throw new LayoutException(
          "cannot read field offsets in this VM: start it with --add-exports java.base/"
              + UNSAFE_PACKAGE
              + "=ALL-UNNAMED, or with -javaagent and the jar of org.bytewise.layout");
    }
  }

  /**
   * Returns the offset of an instance field.
   *
   * @param field not static
   * @return bytes from the start of the object
   */
  static int fieldOffset(Field field) {
    return number(Internals.FIELD_OFFSET, field);
  }

  /**
   * Returns the offset of a static field, without initializing the class.
   *
   * @param field static
   * @return bytes from the start of {@link #staticHolder}
   */
  static long staticOffset(Field field) {
    return number(Internals.STATIC_OFFSET, field);
  }

  /**
   * Returns the object that holds a static field, to pass to {@link #reference}.
   *
   * @param field static
   */
  static Object staticHolder(Field field) {
    try {
      return Internals.STATIC_HOLDER.invoke(Internals.UNSAFE, field);
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw notHotSpot(e);
    }
  }

  /** Returns whether a class has been initialized or needs no initialization. */
  static boolean isInitialized(Class<?> type) {
    try {
      return !(Boolean) Internals.SHOULD_BE_INITIALIZED.invoke(Internals.UNSAFE, type);
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw notHotSpot(e);
    }
  }

  /**
   * Returns the offset of an array's first element.
   *
   * @param arrayType an array class
   * @return bytes from the start of the array
   */
  static int arrayBase(Class<?> arrayType) {
    return number(Internals.ARRAY_BASE, arrayType);
  }

  /**
   * Returns the distance between an array's elements.
   *
   * @param arrayType an array class
   * @return bytes
   */
  static int arrayScale(Class<?> arrayType) {
    return number(Internals.ARRAY_SCALE, arrayType);
  }

  /**
   * Reads the reference in a field or an array slot, without access checks.
   *
   * @param holder the object or the array
   * @param offset the offset in bytes of a field or an element of a reference type
   * @return the object, or null
   */
  static Object reference(Object holder, long offset) {
    return References.read(holder, offset);
  }

  /**
   * Reads the int in a field, without access checks.
   *
   * @param holder the object
   * @param offset the offset in bytes of a field of type int
   */
  static int integer(Object holder, long offset) {
    return number(Internals.INT, holder, offset);
  }

  /**
   * Allocates an instance of a class without running a constructor. Initializes the class.
   *
   * @param type not abstract
   */
  static Object instance(Class<?> type) {
    try {
      return Internals.ALLOCATE.invoke(Internals.UNSAFE, type);
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw notHotSpot(e);
    }
  }

  /** Returns the alignment of objects in bytes, a power of two. */
  static int objectAlignment() {
    return Integer.parseInt(VmFlags.value("ObjectAlignmentInBytes", "8"));
  }

  /** Returns the padding around a field or a class annotated {@code @Contended}, in bytes. */
  static int contendedPadding() {
    boolean enabled = Boolean.parseBoolean(VmFlags.value("EnableContended", "true"));
    return enabled ? Integer.parseInt(VmFlags.value("ContendedPaddingWidth", "128")) : 0;
  }

  /** Returns the size of a native address in bytes: 4 or 8. */
  static int addressSize() {
    return number(Internals.ADDRESS_SIZE);
  }

  /** Invokes a method that returns an int or, in other releases, a long. */
  private static int number(Method method, Object... arguments) {
    try {
      return Math.toIntExact(((Number) method.invoke(Internals.UNSAFE, arguments)).longValue());
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw notHotSpot(e);
    }
  }

  private static LayoutException notHotSpot(Exception cause) {
    LayoutException unavailable =
        new LayoutException("cannot read field offsets in this VM (%s): use OpenJDK 17 or later"
            .formatted(System.getProperty("java.vm.name")));
    unavailable.initCause(cause);
    return unavailable;
  }

  /**
   * The methods of Unsafe. Initialized only after {@link #require}, which has the better error
   * message.
   */
  private static final class Internals {
    static final Object UNSAFE = unsafe();
    static final Method FIELD_OFFSET = method("objectFieldOffset", Field.class);
    static final Method STATIC_OFFSET = method("staticFieldOffset", Field.class);
    static final Method STATIC_HOLDER = method("staticFieldBase", Field.class);
    static final Method SHOULD_BE_INITIALIZED = method("shouldBeInitialized", Class.class);
    static final Method ARRAY_BASE = method("arrayBaseOffset", Class.class);
    static final Method ARRAY_SCALE = method("arrayIndexScale", Class.class);
    static final Method ADDRESS_SIZE = method("addressSize");
    static final Method ALLOCATE = method("allocateInstance", Class.class);
    static final Method INT = method("getInt", Object.class, long.class);

    private Internals() {}

    private static Object unsafe() {
      try {
        return Class.forName(UNSAFE_PACKAGE + ".Unsafe").getMethod("getUnsafe").invoke(null);
      } catch (ReflectiveOperationException e) {
        throw notHotSpot(e);
      }
    }

    private static Method method(String name, Class<?>... parameters) {
      try {
        return UNSAFE.getClass().getMethod(name, parameters);
      } catch (NoSuchMethodException e) {
        throw notHotSpot(e);
      }
    }
  }

  /**
   * Reads references by a method handle, because a walk reads millions. A separate class, because
   * the size of a type needs none.
   */
  private static final class References {
    private static final MethodHandle GET = find();

    private References() {}

    private static MethodHandle find() {
      try {
        return MethodHandles.lookup()
            .findVirtual(
                Internals.UNSAFE.getClass(),
                "getReference",
                MethodType.methodType(Object.class, Object.class, long.class))
            .bindTo(Internals.UNSAFE);
      } catch (ReflectiveOperationException e) {
        throw notHotSpot(e);
      }
    }

    static Object read(Object holder, long offset) {
      try {
        return (Object) GET.invokeExact(holder, offset);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new AssertionError("getReference declares no exception", e);
      }
    }
  }
}
