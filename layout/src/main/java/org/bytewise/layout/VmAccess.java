package org.bytewise.layout;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Asks the running VM where it puts things. Thread-safe.
 *
 * <p>The source is {@code jdk.internal.misc.Unsafe}: unlike {@code sun.misc.Unsafe} it knows the
 * offsets in records and hidden classes too, prints no warnings, and is not about to be removed. It
 * is exported to us by the agent, or by a flag of the VM; nothing here goes around the module
 * system.
 */
final class VmAccess {
  /** The package in java.base that must be exported to this module. */
  static final String UNSAFE_PACKAGE = "jdk.internal.misc";

  /** The package in java.base that must be open to this module to see filtered fields. */
  static final String REFLECTION_PACKAGE = "java.lang";

  private VmAccess() {}

  /**
   * Checks that the VM may be asked at all.
   *
   * @throws LayoutException if not; the message names the flags that help
   */
  static void require() {
    if (!Object.class.getModule().isExported(UNSAFE_PACKAGE, VmAccess.class.getModule())) {
      throw new LayoutException(
          "this VM does not say where it puts fields: start it with --add-exports java.base/"
              + UNSAFE_PACKAGE
              + "=ALL-UNNAMED, or with -javaagent and the jar of org.bytewise.layout");
    }
  }

  /**
   * Where an instance field is.
   *
   * @param field not static
   * @return bytes from the start of the object
   */
  static int fieldOffset(Field field) {
    return number(Internals.FIELD_OFFSET, field);
  }

  /**
   * Where a static field is. Does not initialize the class.
   *
   * @param field static
   * @return bytes from the start of {@link #staticHolder}
   */
  static long staticOffset(Field field) {
    return number(Internals.STATIC_OFFSET, field);
  }

  /**
   * The object that holds a static field, for {@link #reference}.
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

  /** Whether a class has been initialized, or needs not be. */
  static boolean isInitialized(Class<?> type) {
    try {
      return !(Boolean) Internals.SHOULD_BE_INITIALIZED.invoke(Internals.UNSAFE, type);
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw notHotSpot(e);
    }
  }

  /**
   * Where an array's first element is.
   *
   * @param arrayType an array class
   * @return bytes from the start of the array
   */
  static int arrayBase(Class<?> arrayType) {
    return number(Internals.ARRAY_BASE, arrayType);
  }

  /**
   * How far an array's elements are apart.
   *
   * @param arrayType an array class
   * @return bytes
   */
  static int arrayScale(Class<?> arrayType) {
    return number(Internals.ARRAY_SCALE, arrayType);
  }

  /**
   * The reference in a field or an array's slot, read without regard to access checks.
   *
   * @param holder the object or the array
   * @param offset bytes from its start, of a field or an element that is a reference
   * @return the object, or null
   */
  static Object reference(Object holder, long offset) {
    return References.read(holder, offset);
  }

  /**
   * The int in a field, read without regard to access checks.
   *
   * @param holder the object
   * @param offset bytes from its start, of a field that is an int
   */
  static int integer(Object holder, long offset) {
    return number(Internals.INT, holder, offset);
  }

  /**
   * An object of a class, made without running a constructor. Initializes the class.
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

  /** Where objects start: bytes, a power of two. */
  static int objectAlignment() {
    return Integer.parseInt(Flags.value("ObjectAlignmentInBytes", "8"));
  }

  /** How much room is left free around a field or a class annotated {@code @Contended}: bytes. */
  static int contendedPadding() {
    boolean enabled = Boolean.parseBoolean(Flags.value("EnableContended", "true"));
    return enabled ? Integer.parseInt(Flags.value("ContendedPaddingWidth", "128")) : 0;
  }

  /** Bytes of an address outside the heap: 4 or 8. */
  static int addressSize() {
    return number(Internals.ADDRESS_SIZE);
  }

  /** An int or a long: it differs between releases for the same method. */
  private static int number(Method method, Object... arguments) {
    try {
      return Math.toIntExact(((Number) method.invoke(Internals.UNSAFE, arguments)).longValue());
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw notHotSpot(e);
    }
  }

  private static LayoutException notHotSpot(Exception cause) {
    LayoutException unavailable = new LayoutException(
        "this VM (%s) does not say where it puts fields: use an OpenJDK of 17 or later"
            .formatted(System.getProperty("java.vm.name")));
    unavailable.initCause(cause);
    return unavailable;
  }

  /** Initialized when {@link #require} has passed, so that its failure is not the first. */
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

  /** A method handle, because a walk reads millions; apart, because a type's size needs none. */
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

  /** The VM's flags; not every VM has every flag. */
  private static final class Flags {
    private static final com.sun.management.HotSpotDiagnosticMXBean BEAN =
        ManagementFactory.getPlatformMXBean(com.sun.management.HotSpotDiagnosticMXBean.class);

    private Flags() {}

    static String value(String name, String ifAbsent) {
      try {
        return BEAN.getVMOption(name).getValue();
      } catch (IllegalArgumentException absent) {
        return ifAbsent;
      }
    }
  }
}
