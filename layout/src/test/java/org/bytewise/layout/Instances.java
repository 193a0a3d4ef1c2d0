package org.bytewise.layout;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;

/** Allocates objects without running their constructors. */
final class Instances {
  private static final Object UNSAFE;
  private static final Method ALLOCATE;

  static {
    try {
      Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
      UNSAFE = unsafe.getMethod("getUnsafe").invoke(null);
      ALLOCATE = unsafe.getMethod("allocateInstance", Class.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Instances() {}

  static Object of(Class<?> type) throws ReflectiveOperationException {
    return ALLOCATE.invoke(UNSAFE, type);
  }

  /** Returns an instance; empty for an abstract class or one that cannot be initialized here. */
  static Optional<Object> ifPossible(Class<?> type) throws ReflectiveOperationException {
    if (Modifier.isAbstract(type.getModifiers())) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(type));
    } catch (InvocationTargetException e) {
      return Optional.empty();
    }
  }
}
