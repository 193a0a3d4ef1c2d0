package org.bytewise.counting.recorder;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * A call that can be counted because making it creates no objects: a primitive result is boxed only
 * when it is taken. Used by one thread.
 */
public abstract class CountedCall {
  private static final MethodType OBJECT = MethodType.methodType(Object.class, Object.class);

  /**
   * Returns a call of a method with one parameter.
   *
   * @param method takes an {@code Object} and returns anything or nothing
   */
  public static CountedCall of(MethodHandle method) {
    Class<?> type = method.type().returnType();
    if (type == void.class || !type.isPrimitive()) {
      return new OfObject(method.asType(OBJECT));
    }
    return type == double.class || type == float.class
        ? new OfDouble(method.asType(OBJECT.changeReturnType(double.class)), type)
        : new OfLong(
            MethodHandles.explicitCastArguments(method, OBJECT.changeReturnType(long.class)), type);
  }

  /** Makes the call and keeps the result. */
  public abstract void call(Object input) throws Throwable;

  /** Returns and forgets the result of the last call; null if the method is void. */
  public abstract Object takeResult();

  // The methods that make the call are the code's entry points, below which allocations are judged.

  private static final class OfObject extends CountedCall {
    private final MethodHandle method;
    private Object result;

    OfObject(MethodHandle method) {
      this.method = method;
    }

    @Override
    public void call(Object input) throws Throwable {
      result = enter(method, input);
    }

    private static Object enter(MethodHandle method, Object input) throws Throwable {
      return (Object) method.invokeExact(input);
    }

    @Override
    public Object takeResult() {
      Object taken = result;
      result = null;
      return taken;
    }
  }

  private static final class OfLong extends CountedCall {
    private final MethodHandle method;
    private final Class<?> type;
    private long result;

    OfLong(MethodHandle method, Class<?> type) {
      this.method = method;
      this.type = type;
    }

    @Override
    public void call(Object input) throws Throwable {
      result = enter(method, input);
    }

    private static long enter(MethodHandle method, Object input) throws Throwable {
      return (long) method.invokeExact(input);
    }

    @Override
    public Object takeResult() {
      if (type == boolean.class) {
        return result != 0;
      }
      if (type == char.class) {
        return (char) result;
      }
      return type == long.class ? (Object) result : (Object) (int) result;
    }
  }

  private static final class OfDouble extends CountedCall {
    private final MethodHandle method;
    private final Class<?> type;
    private double result;

    OfDouble(MethodHandle method, Class<?> type) {
      this.method = method;
      this.type = type;
    }

    @Override
    public void call(Object input) throws Throwable {
      result = enter(method, input);
    }

    private static double enter(MethodHandle method, Object input) throws Throwable {
      return (double) method.invokeExact(input);
    }

    @Override
    public Object takeResult() {
      return type == float.class ? (Object) (float) result : (Object) result;
    }
  }
}
