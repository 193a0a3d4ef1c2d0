package org.bytewise.layout;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An object of a class of the learner's own, with one array and a method that adds to it. Its size
 * is what {@code size()} or {@code length()} says, or else the number of elements that were added
 * here.
 */
final class OwnGrowable extends Growable {
  private static final List<String> ADDING = List.of("add", "append", "push", "addLast", "offer");
  private static final List<String> COUNTING = List.of("size", "length", "count");

  private final MethodHandle adding;
  private final Optional<MethodHandle> counting;
  private final Elements elements;
  private int added;

  private OwnGrowable(
      Object object,
      Field array,
      MethodHandle adding,
      Optional<MethodHandle> counting,
      Elements elements) {
    super(object, array);
    this.adding = adding;
    this.counting = counting;
    this.elements = elements;
  }

  /**
   * Looks at an object.
   *
   * @throws LayoutException if it has another number of arrays, or no method that adds
   */
  static Growable of(Object object) {
    Class<?> type = object.getClass();
    Field array = onlyArray(type);
    Method method = adding(type);
    Class<?> parameter = method.getParameterTypes()[0];
    Elements elements = Optional.ofNullable(Elements.named(parameter.getSimpleName()))
        .orElseThrow(() -> new LayoutException(
            "%s.%s takes a %s, and no such thing can be made here; numbers and texts can"
                .formatted(TypeNames.of(type), method.getName(), TypeNames.of(parameter))));
    MethodHandle adding = handle(method, object, MethodType.methodType(void.class, Object.class));
    Optional<MethodHandle> counting = methods(type)
        .filter(m -> COUNTING.contains(m.getName()))
        .filter(m -> m.getParameterCount() == 0 && m.getReturnType() == int.class)
        .min(java.util.Comparator.comparingInt(m -> COUNTING.indexOf(m.getName())))
        .map(m -> handle(m, object, MethodType.methodType(int.class)));
    return new OwnGrowable(object, array, adding, counting, elements);
  }

  private static Field onlyArray(Class<?> type) {
    List<Field> arrays = new ArrayList<>();
    for (Class<?> declaring : ClassShape.hierarchy(type)) {
      ClassShape.declaredFields(declaring).stream()
          .filter(field -> field.getType().isArray())
          .forEach(arrays::add);
    }
    if (arrays.size() == 1) {
      return arrays.get(0);
    }
    String found = arrays.isEmpty()
        ? "none"
        : arrays.stream().map(Field::getName).collect(Collectors.joining(" and "));
    throw new LayoutException(
        "%s has no capacity that can be told: that needs one field that is an array, and it has %s"
            .formatted(TypeNames.of(type), found));
  }

  private static Method adding(Class<?> type) {
    return methods(type)
        .filter(method -> ADDING.contains(method.getName()) && method.getParameterCount() == 1)
        .min(java.util.Comparator.comparingInt(method -> ADDING.indexOf(method.getName())))
        .orElseThrow(() -> new LayoutException(
            "%s has nothing to grow by: that needs a method add, append or push of one parameter"
                .formatted(TypeNames.of(type))));
  }

  private static Stream<Method> methods(Class<?> type) {
    return ClassShape.hierarchy(type).stream()
        .filter(declaring -> declaring != Object.class)
        .flatMap(declaring -> Arrays.stream(declaring.getDeclaredMethods()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
        .filter(method -> !Modifier.isAbstract(method.getModifiers()));
  }

  private static MethodHandle handle(Method method, Object object, MethodType type) {
    try {
      method.setAccessible(true);
      return MethodHandles.lookup().unreflect(method).bindTo(object).asType(type);
    } catch (IllegalAccessException | RuntimeException e) {
      throw new LayoutException("%s.%s cannot be called from here: %s"
          .formatted(TypeNames.of(method.getDeclaringClass()), method.getName(), e.getMessage()));
    }
  }

  @Override
  int size() throws Throwable {
    return counting.isPresent() ? (int) counting.get().invokeExact() : added;
  }

  @Override
  void add(Object element) throws Throwable {
    adding.invokeExact(element);
    added++;
  }

  @Override
  Object element(int index) {
    return elements.element(index);
  }
}
