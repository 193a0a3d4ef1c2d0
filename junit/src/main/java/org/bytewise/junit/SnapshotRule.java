package org.bytewise.junit;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytewise.junit.SnapshotFile.Kept;
import org.bytewise.junit.internal.vm.CountSeries;
import org.bytewise.junit.internal.vm.ExactCount;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.UniqueId;

/**
 * Compares a test's figures with those kept. Immutable.
 *
 * @param mode which figures are kept
 */
record SnapshotRule(CountingMode mode) {
  /** The system property that chooses what is written. */
  static final String PROPERTY = "bytewise.snapshots";

  /** The system property with the folder of the files. */
  static final String FOLDER = "bytewise.snapshots.folder";

  private static final String USUAL_FOLDER = "src/test/allocations";

  /** What may be written. */
  private enum Writing {
    ACCEPT,
    CREATE,
    CHECK;

    static Writing chosen() {
      String value = System.getProperty(PROPERTY, "");
      if (value.isEmpty()) {
        String server = System.getenv("CI");
        boolean isServer = server != null && !server.isEmpty() && !server.equals("false");
        return isServer ? CHECK : CREATE;
      }
      for (Writing each : values()) {
        if (each.name().toLowerCase(Locale.ROOT).equals(value)) {
          return each;
        }
      }
      throw new ExtensionConfigurationException(
          "%s=%s is unknown; use accept, create or check.".formatted(PROPERTY, value));
    }
  }

  /** Returns the rule for a test; empty if it has none. */
  static Optional<SnapshotRule> of(ExtensionContext context) {
    Optional<SnapshotRule> own = annotated(context.getElement());
    Optional<Class<?>> type = context.getTestClass();
    while (own.isEmpty() && type.isPresent()) {
      own = annotated(type);
      type = Optional.ofNullable(type.get().getEnclosingClass());
    }
    return own;
  }

  static boolean isAnnotated(Optional<? extends AnnotatedElement> element) {
    return AnnotationSupport.isAnnotated(element, AllocationSnapshot.class);
  }

  private static Optional<SnapshotRule> annotated(Optional<? extends AnnotatedElement> element) {
    return AnnotationSupport.findAnnotation(element, AllocationSnapshot.class)
        .map(one -> new SnapshotRule(one.mode()));
  }

  /**
   * Holds a test to the figures kept for it.
   *
   * @param model the kind of VM that counted
   * @throws AllocationBudgetError if it allocates more
   * @throws UncountedAllocationsError if there are no figures and none may be written, or the file
   *     cannot be used
   */
  void hold(ExtensionContext context, String model, CountSeries series) {
    String name = name(context.getUniqueId());
    String key = "%s, %s%s".formatted(name, model, mode == CountingMode.STEADY ? ", steady" : "");
    SnapshotFile snapshots = new SnapshotFile(
        Path.of(System.getProperty(FOLDER, USUAL_FOLDER)), outermost(context).getName());
    try {
      hold(context, snapshots, name, key, series);
    } catch (IOException e) {
      throw new UncountedAllocationsError(
          "The figures of %s cannot be kept: %s.".formatted(name, e.getMessage()), e);
    }
  }

  private static Class<?> outermost(ExtensionContext context) {
    Class<?> type = context.getRequiredTestClass();
    while (type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers())) {
      type = type.getEnclosingClass();
    }
    return type;
  }

  private void hold(
      ExtensionContext context, SnapshotFile snapshots, String name, String key, CountSeries series)
      throws IOException {
    ExactCount count = series.last();
    Kept now = Kept.of(count.own(), count.types());
    Optional<Kept> kept = snapshots.find(key);
    Writing writing = Writing.chosen();
    if (kept.isEmpty() && writing == Writing.CHECK) {
      throw new UncountedAllocationsError(
          ("%s has no figures for \"%s\" in %s: run it once with -D%s=accept on such a VM, and"
                  + " commit the file. It allocates %s now.")
              .formatted(name, key, snapshots.file(), PROPERTY, ReceiptText.sum(count.own())));
    }
    if (kept.isEmpty() || (writing == Writing.ACCEPT && !kept.get().equals(now))) {
      snapshots.keep(key, now);
      say(
          context,
          "%s: %s are kept from now on, in %s; commit that file."
              .formatted(name, ReceiptText.sum(count.own()), snapshots.file()));
    } else {
      compare(context, snapshots, name, kept.get(), series);
    }
  }

  private void compare(
      ExtensionContext context,
      SnapshotFile snapshots,
      String name,
      Kept kept,
      CountSeries series) {
    ExactCount count = series.last();
    long objects = count.own().objects() - kept.total().objects();
    long bytes = count.own().bytes() - kept.total().bytes();
    if (objects > 0 || bytes > 0) {
      String receipt = new ReceiptText()
          .sentence("%s allocates %s, and only %s when its figures were accepted."
              .formatted(name, ReceiptText.sum(count.own()), ReceiptText.sum(kept.total())))
          .table(kept.total(), count)
          .news(kept.types(), count.types())
          .lines(count.lines(), new SourceText())
          .footer(series, mode)
          .sentence("  If that is as it should be, run it with -D%s=accept; the figures are in %s."
              .formatted(PROPERTY, snapshots.file()))
          .toString();
      throw CountJudge.at(new AllocationBudgetError(receipt), count, context);
    }
    if (objects < 0 || bytes < 0) {
      say(
          context,
          "%s allocates less than kept, %s instead of %s; -D%s=accept keeps that."
              .formatted(
                  name, ReceiptText.sum(count.own()), ReceiptText.sum(kept.total()), PROPERTY));
    }
  }

  private static void say(ExtensionContext context, String message) {
    context.publishReportEntry("bytewise", message);
    System.err.println(message);
  }

  /** Returns a test's name below its outermost class: {@code Nested.parses(String) #2}. */
  static String name(String uniqueId) {
    List<UniqueId.Segment> segments = UniqueId.parse(uniqueId).getSegments();
    StringBuilder name = new StringBuilder();
    for (UniqueId.Segment segment : segments) {
      String value = segment.getValue();
      switch (segment.getType()) {
        case "engine", "suite", "class", "class-template" -> name.setLength(0);
        case "nested-class", "nested-class-template" -> name.append(value).append('.');
        case "class-template-invocation" -> name.append(value).append(' ');
        case "test-template-invocation" -> name.append(' ').append(value);
        default -> name.append(value);
      }
    }
    return name.toString();
  }
}
