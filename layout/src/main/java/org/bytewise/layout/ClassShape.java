package org.bytewise.layout;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads the fields that classes declare, including those that reflection filters out. */
final class ClassShape {
  private ClassShape() {}

  /**
   * Returns a class and its superclasses.
   *
   * @param type not an array, not primitive
   * @return from Object down to the class
   */
  static List<Class<?>> hierarchy(Class<?> type) {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      classes.add(c);
    }
    Collections.reverse(classes);
    return classes;
  }

  /**
   * Returns the instance fields that a class itself declares.
   *
   * @param type not an array, not primitive
   * @return in class file order
   * @throws UnsupportedLayoutException if a field's type is missing from the class path or the
   *     fields are hidden
   */
  static List<Field> declaredFields(Class<?> type) {
    return declaredFields(type, false);
  }

  /**
   * Returns the static fields that a class itself declares, without initializing it.
   *
   * @param type not an array, not primitive
   * @throws UnsupportedLayoutException if a field's type is missing from the class path or the
   *     fields are hidden
   */
  static List<Field> staticFields(Class<?> type) {
    return declaredFields(type, true);
  }

  private static List<Field> declaredFields(Class<?> type, boolean ofClass) {
    try {
      List<Field> fields = new ArrayList<>();
      for (Field field : unfiltered(type)) {
        if (Modifier.isStatic(field.getModifiers()) == ofClass) {
          fields.add(field);
        }
      }
      return fields;
    } catch (NoClassDefFoundError e) {
      throw new UnsupportedLayoutException(
          "%s has a field of a type that is not on the class path: %s"
              .formatted(TypeNames.of(type), e.getMessage()));
    }
  }

  private static Field[] unfiltered(Class<?> type) {
    if (Unfiltered.GETTER != null) {
      try {
        return (Field[]) Unfiltered.GETTER.invoke(type, false);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof NoClassDefFoundError missing) {
          throw missing;
        }
        throw new IllegalStateException(e);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    if (isFiltered(type)) {
      throw new UnsupportedLayoutException(
          "%s hides its fields from reflection: to see them, start the VM with -javaagent and the"
                  .formatted(TypeNames.of(type))
              + " jar of org.bytewise.layout",
          true);
    }
    return type.getDeclaredFields();
  }

  /** Returns whether reflection filters the fields of a class, on JDK 17 or on JDK 25. */
  static boolean isFiltered(Class<?> type) {
    return type == Class.class
        || type == ClassLoader.class
        || type == Module.class
        || type == MethodHandles.Lookup.class
        || (AccessibleObject.class.isAssignableFrom(type) && type.getClassLoader() == null);
  }

  /**
   * The method that {@code getDeclaredFields} calls before it filters; null if it is inaccessible
   * here.
   */
  private static final class Unfiltered {
    static final Method GETTER = find();

    private Unfiltered() {}

    private static Method find() {
      if (!Object.class
          .getModule()
          .isOpen(VmAccess.REFLECTION_PACKAGE, ClassShape.class.getModule())) {
        return null;
      }
      try {
        Method getter = Class.class.getDeclaredMethod("getDeclaredFields0", boolean.class);
        getter.setAccessible(true);
        return getter;
      } catch (NoSuchMethodException absent) {
        return null;
      }
    }
  }
}
