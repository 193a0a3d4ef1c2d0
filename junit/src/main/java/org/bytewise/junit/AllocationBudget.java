package org.bytewise.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  AllocationBudget {
    if (objects < 0 || bytes < 0) {
      throw new ExtensionConfigurationException(
          "A budget of %,d objects and %,d bytes is negative; AllocatesNothing is the smallest."
              .formatted(objects, bytes));
    }
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

  static Optional<AllocationBudget> annotated(
      Optional<? extends java.lang.reflect.AnnotatedElement> element) {
    Optional<AllocatesNothing> nothing =
        AnnotationSupport.findAnnotation(element, AllocatesNothing.class);
    Optional<AllocatesAtMost> most =
        AnnotationSupport.findAnnotation(element, AllocatesAtMost.class);
    if (nothing.isPresent() && most.isPresent()) {
      throw new ExtensionConfigurationException(
          "@AllocatesNothing and @AllocatesAtMost contradict each other on %s; remove one."
              .formatted(element.get()));
    }
    return nothing
        .map(one -> new AllocationBudget(0, 0, List.of(), one.mode(), ""))
        .or(() -> most.map(AllocationBudget::of));
  }

  private static AllocationBudget of(AllocatesAtMost most) {
    List<String> names = new ArrayList<>();
    for (Class<?> type : most.noneOf()) {
      names.add(name(type));
    }
    if (most.objects() == AllocatesAtMost.UNLIMITED
        && most.bytes() == AllocatesAtMost.UNLIMITED
        && names.isEmpty()) {
      throw new ExtensionConfigurationException(
          "@AllocatesAtMost without a limit permits anything; set objects, bytes or noneOf.");
    }
    return new AllocationBudget(most.objects(), most.bytes(), names, most.mode(), "");
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
          String[] sides = part.strip().split("\\s*=\\s*", -1);
          if (sides.length != 2 || !sides[1].matches("\\d{1,18}")) {
            throw wrong(key, value);
          }
          switch (sides[0]) {
            case "objects" -> objects = Long.parseLong(sides[1]);
            case "bytes" -> bytes = Long.parseLong(sides[1]);
            default -> throw wrong(key, value);
          }
        }
      }
    }
    return new AllocationBudget(objects, bytes, List.of(), CountingMode.AS_WRITTEN, key);
  }

  private static ExtensionConfigurationException wrong(String key, String value) {
    return new ExtensionConfigurationException(
        "The budget %s=%s cannot be read; write objects=4, bytes=264 or nothing or unlimited."
            .formatted(key, value));
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
