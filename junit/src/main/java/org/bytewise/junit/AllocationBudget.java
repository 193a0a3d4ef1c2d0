package org.bytewise.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.counting.BinaryNames;
import org.bytewise.junit.internal.vm.ExactCount;
import org.bytewise.junit.internal.vm.RunningTest;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A limit for a test. Immutable.
 *
 * @param objects the maximum number of objects
 * @param bytes the maximum number of bytes
 * @param noneOf the names, as in source code, of types of which there may be no object
 * @param mode which figures it limits
 * @param origin where it was set, to follow "its budget"; empty for the test itself
 */
record AllocationBudget(
    long objects, long bytes, List<String> noneOf, CountingMode mode, String origin) {
  /** The configuration parameter with the budget of tests that have none of their own. */
  static final String PARAMETER = RunningTest.BUDGET;

  /** Why a type forbids nothing, and what to do, as the end of a sentence. */
  static final String NO_OBJECTS =
      "no object is of exactly that type; name a class that can be instantiated.";

  /** A limit in the value of a configuration parameter. */
  private static final Pattern LIMIT =
      Pattern.compile("\\s*(objects|bytes)\\s*=\\s*(\\d{1,18})\\s*");

  AllocationBudget {
    noneOf = List.copyOf(noneOf);
  }

  /** Returns the budget of a test; empty if it has none. */
  static Optional<AllocationBudget> of(ExtensionContext context) {
    Optional<AllocationBudget> own = annotated(context.getElement());
    Optional<Class<?>> type = context.getTestClass();
    while (own.isEmpty() && type.isPresent()) {
      own = annotated(type);
      type = Optional.ofNullable(type.get().getEnclosingClass());
    }
    return own.isPresent() ? own : configured(context);
  }

  static boolean isAnnotated(Optional<? extends AnnotatedElement> element) {
    return AnnotationSupport.isAnnotated(element, AllocatesNothing.class)
        || AnnotationSupport.isAnnotated(element, AllocatesAtMost.class);
  }

  private static Optional<AllocationBudget> annotated(
      Optional<? extends AnnotatedElement> element) {
    Optional<AllocatesNothing> nothing =
        AnnotationSupport.findAnnotation(element, AllocatesNothing.class);
    Optional<AllocatesAtMost> most =
        AnnotationSupport.findAnnotation(element, AllocatesAtMost.class);
    if (nothing.isPresent() && most.isPresent()) {
      throw new ExtensionConfigurationException(
          "@AllocatesNothing and @AllocatesAtMost contradict each other on %s; remove one."
              .formatted(place(element.get())));
    }
    return nothing
        .map(one -> new AllocationBudget(0, 0, List.of(), one.mode(), ""))
        .or(() -> most.map(one -> of(one, place(element.get()))));
  }

  private static AllocationBudget of(AllocatesAtMost most, String place) {
    checkLimit("objects", most.objects(), place);
    checkLimit("bytes", most.bytes(), place);
    List<String> names = new ArrayList<>();
    for (Class<?> type : most.noneOf()) {
      if (!hasObjects(type)) {
        throw new ExtensionConfigurationException(
            "@AllocatesAtMost(noneOf = %s.class) on %s forbids nothing, because %s"
                .formatted(name(type), place, NO_OBJECTS));
      }
      names.add(name(type));
    }
    if (most.objects() == AllocatesAtMost.UNLIMITED
        && most.bytes() == AllocatesAtMost.UNLIMITED
        && names.isEmpty()) {
      throw new ExtensionConfigurationException(
          ("@AllocatesAtMost on %s has no limit, so it permits anything; set objects, bytes or"
                  + " noneOf, as in @AllocatesAtMost(objects = 4).")
              .formatted(place));
    }
    return new AllocationBudget(most.objects(), most.bytes(), names, most.mode(), "");
  }

  private static void checkLimit(String name, long limit, String place) {
    if (limit < 0) {
      throw new ExtensionConfigurationException(
          "@AllocatesAtMost(%s = %s) on %s has a limit below 0; write 0 or more."
              .formatted(name, limit, place));
    }
  }

  /** Returns whether there are objects of exactly this class. */
  static boolean hasObjects(Class<?> type) {
    return type.isArray() || !(type.isPrimitive() || Modifier.isAbstract(type.getModifiers()));
  }

  /** Returns the name of a method or class for a message. */
  static String place(AnnotatedElement element) {
    if (element instanceof Method method) {
      return "%s.%s()".formatted(method.getDeclaringClass().getName(), method.getName());
    }
    return element instanceof Class<?> type ? "class " + type.getName() : element.toString();
  }

  /** Returns a class's name as counts have it. */
  static String name(Class<?> type) {
    return BinaryNames.of(type.getName());
  }

  /** Returns the budget of the innermost package that has one, or of the whole run. */
  private static Optional<AllocationBudget> configured(ExtensionContext context) {
    String name = context.getRequiredTestClass().getPackageName();
    while (!name.isEmpty()) {
      Optional<AllocationBudget> found = configured(context, PARAMETER + '.' + name);
      if (found.isPresent()) {
        return found.filter(AllocationBudget::isLimited);
      }
      name = name.substring(0, Math.max(name.lastIndexOf('.'), 0));
    }
    return configured(context, PARAMETER).filter(AllocationBudget::isLimited);
  }

  private static Optional<AllocationBudget> configured(ExtensionContext context, String key) {
    return context.getConfigurationParameter(key).map(value -> parse(key, value.strip()));
  }

  private static AllocationBudget parse(String key, String value) {
    long objects = AllocatesAtMost.UNLIMITED;
    long bytes = AllocatesAtMost.UNLIMITED;
    switch (value) {
      case "nothing" -> {
        objects = 0;
        bytes = 0;
      }
      case "unlimited" -> {
        // Tests of this package have no default budget.
      }
      default -> {
        for (String part : value.split(",", -1)) {
          Matcher limit = LIMIT.matcher(part);
          if (!limit.matches()) {
            throw new ExtensionConfigurationException(
                ("In %s=%s, '%s' is not a limit; write objects=4, bytes=264, both with a comma"
                        + " between them, nothing or unlimited.")
                    .formatted(key, value, part.strip()));
          }
          long most = Long.parseLong(limit.group(2));
          if (limit.group(1).equals("objects")) {
            objects = most;
          } else {
            bytes = most;
          }
        }
      }
    }
    return new AllocationBudget(objects, bytes, List.of(), CountingMode.AS_WRITTEN, key);
  }

  private boolean isLimited() {
    return objects != AllocatesAtMost.UNLIMITED
        || bytes != AllocatesAtMost.UNLIMITED
        || !noneOf.isEmpty();
  }

  /** Returns whether a count, or the part of it that is known, breaks the budget. */
  boolean isBrokenBy(ExactCount count) {
    return count.own().objects() > objects
        || count.own().bytes() > bytes
        || count.types().stream().anyMatch(type -> noneOf.contains(type.type()));
  }

  /** Returns the limits, as the end of a sentence. */
  String text() {
    List<String> limits = new ArrayList<>();
    if (objects != AllocatesAtMost.UNLIMITED) {
      limits.add(ReceiptText.objects(objects));
    }
    if (bytes != AllocatesAtMost.UNLIMITED) {
      limits.add(ReceiptText.bytes(bytes));
    }
    if (!noneOf.isEmpty()) {
      limits.add("no " + String.join(" or ", noneOf));
    }
    String text = String.join(" and ", limits);
    return origin.isEmpty() ? text : text + " (" + origin + ")";
  }
}
