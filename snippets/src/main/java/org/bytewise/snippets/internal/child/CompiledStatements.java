package org.bytewise.snippets.internal.child;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/**
 * The compiled statements of an input, to be run in order. Their values are discarded; a box
 * created for a number would not be an allocation of theirs.
 */
final class CompiledStatements {
  private final Method[] methods;
  private final MethodHandle[] handles;

  private CompiledStatements(Method[] methods, MethodHandle[] handles) {
    this.methods = methods;
    this.handles = handles;
  }

  static CompiledStatements of(Method... methods) throws IllegalAccessException {
    MethodHandle[] handles = new MethodHandle[methods.length];
    for (int i = 0; i < methods.length; i++) {
      // The classes that JShell wraps around snippets are not public.
      methods[i].setAccessible(true);
      handles[i] =
          MethodHandles.lookup().unreflect(methods[i]).asType(MethodType.methodType(void.class));
    }
    return new CompiledStatements(methods, handles);
  }

  /** Runs the statements once. */
  void run() throws Throwable {
    for (MethodHandle handle : handles) {
      handle.invokeExact();
    }
  }

  Method[] methods() {
    return methods.clone();
  }
}
