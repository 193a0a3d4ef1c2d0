package org.bytewise.layout;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code @Contended}, which asks the VM to isolate a field, or all fields of a class, by
 * padding. The annotation is internal to the JDK and honoured only in JDK classes.
 */
final class Contention {
  private static final String ANNOTATION = "jdk.internal.vm.annotation.Contended";
  private static final Pattern GROUP = Pattern.compile("\"(.*)\"");

  private Contention() {}

  /**
   * Returns the contention group of an annotated element.
   *
   * @param element a class or a field
   * @param declaring the class itself, or the class that declares the field
   * @return the group's name, an empty string for the anonymous group, or an empty Optional without
   *     the annotation
   */
  static Optional<String> group(AnnotatedElement element, Class<?> declaring) {
    if (!isOfJdk(declaring)) {
      return Optional.empty();
    }
    for (Annotation annotation : element.getDeclaredAnnotations()) {
      if (annotation.annotationType().getName().equals(ANNOTATION)) {
        // The annotation's package is not exported, so only its text reveals the value.
        Matcher group = GROUP.matcher(annotation.toString());
        return Optional.of(group.find() ? group.group(1) : "");
      }
    }
    return Optional.empty();
  }

  private static boolean isOfJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }
}
