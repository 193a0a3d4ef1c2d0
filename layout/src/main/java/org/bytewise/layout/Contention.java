package org.bytewise.layout;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code @Contended}, which asks the VM to keep a field or a class's fields apart from
 * others. The annotation is the JDK's own, and honoured only in classes of the JDK.
 */
final class Contention {
  private static final String ANNOTATION = "jdk.internal.vm.annotation.Contended";
  private static final Pattern GROUP = Pattern.compile("\"(.*)\"");

  private Contention() {}

  /**
   * The group that an element is annotated with.
   *
   * @param element a class or a field
   * @param declaring the class, or the field's
   * @return a name, empty for none; or nothing where there is no annotation
   */
  static Optional<String> group(AnnotatedElement element, Class<?> declaring) {
    if (!isOfTheJdk(declaring)) {
      return Optional.empty();
    }
    for (Annotation annotation : element.getDeclaredAnnotations()) {
      if (annotation.annotationType().getName().equals(ANNOTATION)) {
        // Its package is not exported: its text is the only way to the value.
        Matcher group = GROUP.matcher(annotation.toString());
        return Optional.of(group.find() ? group.group(1) : "");
      }
    }
    return Optional.empty();
  }

  private static boolean isOfTheJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }
}
