package org.bytewise.verdicts.cases;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of code whose allocations have a budget. Immutable.
 *
 * @param method the code
 * @param missing how many bytes its budget lacks; 0 if the budget holds
 */
public record TestedCase(Method method, long missing) {
  /** Returns all of them, always in the same order. */
  public static List<TestedCase> all() {
    return Stream.of(NumberCases.class, TextCases.class, CollectionCases.class, LanguageCases.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
            .filter(method -> !method.isSynthetic() && method.getReturnType() == void.class)
            .sorted(Comparator.comparing(Method::getName)))
        .map(method -> new TestedCase(method, missing(method)))
        .toList();
  }

  /** Initializes the classes of the cases, which no budget is about; but executes no case. */
  static void initialize() {
    for (TestedCase one : all()) {
      try {
        Class.forName(one.method().getDeclaringClass().getName());
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
    Kept.keep(Kept.text().length());
  }

  private static long missing(Method method) {
    BrokenBy broken = method.getAnnotation(BrokenBy.class);
    return broken == null ? 0 : broken.value();
  }

  /** Returns the name of the code, which is also the name of its tests. */
  public String name() {
    return method.getName();
  }

  /** Returns the call of the code, as in source code of this package. */
  public String call() {
    return method.getDeclaringClass().getSimpleName() + '.' + name() + "()";
  }

  /** Returns whether the budget is smaller than what the code allocates. */
  public boolean isBroken() {
    return missing > 0;
  }

  /** Returns what calls the code and allocates nothing by itself. */
  public MethodHandle handle() throws IllegalAccessException {
    return MethodHandles.lookup().unreflect(method);
  }
}
