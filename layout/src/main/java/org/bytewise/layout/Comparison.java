package org.bytewise.layout;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares JOL's readings with the VM's answers and explains each difference. */
final class Comparison {
  /**
   * The largest object graph that JOL is asked to measure. JOL records the path to each object: for
   * a list of this length the paths take a few megabytes, and for one twice as long four times as
   * much.
   */
  static final int MOST_OBJECTS = 1_000;

  private final JolReader jol;

  Comparison(JolReader jol) {
    this.jol = jol;
  }

  /** Returns how JOL's layout of a class differs and why; empty if it agrees. */
  Optional<String> ofType(Class<?> type, ObjectLayout layout) {
    if (type.isArray()) {
      int length = layout.arrayElements().map(ObjectLayout.Elements::length).orElse(0);
      return ofArray(type, length, layout);
    }
    return guarded(() -> difference(jol.layout(type), layout));
  }

  /** Returns how JOL's layout of an object differs and why; empty if it agrees. */
  Optional<String> ofInstance(Object object, ObjectLayout layout) {
    if (object.getClass().isArray()) {
      return ofArray(object.getClass(), Array.getLength(object), layout);
    }
    return guarded(() -> difference(jol.layoutOf(object), layout));
  }

  private Optional<String> ofArray(Class<?> type, int length, ObjectLayout layout) {
    return guarded(() -> {
      long bytes = jol.arrayBytes(type.componentType(), length);
      return bytes == layout.shallowBytes() ? null : "reports " + Text.count(bytes, "byte");
    });
  }

  /** Returns why JOL's deep size of an object differs or was not read; empty if it agrees. */
  Optional<String> ofGraph(Object root, Footprint footprint) {
    if (footprint.shared() > 0) {
      return Optional.of("would follow " + Text.count(footprint.shared(), "reference")
          + " to a class, class loader, module or thread into the VM itself, so it only checked"
          + " the layout, which agrees");
    }
    if (!footprint.complete() || footprint.objects() > MOST_OBJECTS) {
      return Optional.of("only checked the layout, which agrees: it cannot count more than "
          + Text.count(MOST_OBJECTS, "object") + " in reasonable time");
    }
    return guarded(() -> {
      JolReader.Graph graph = jol.graph(root);
      return graph.objects() == footprint.objects() && graph.bytes() == footprint.deepBytes()
          ? null
          : "counts %s in %s: it cannot see fields that reflection hides"
              .formatted(Text.count(graph.bytes(), "byte"), Text.count(graph.objects(), "object"));
    });
  }

  /** Returns what differs, or null. */
  @FunctionalInterface
  private interface Reading {
    String difference();
  }

  private static Optional<String> guarded(Reading reading) {
    try {
      return Optional.ofNullable(reading.difference());
    } catch (RuntimeException | LinkageError e) {
      return Optional.of("cannot read it (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static String difference(JolReader.Layout read, ObjectLayout layout) {
    List<JolReader.Place> places = new ArrayList<>();
    for (ObjectLayout.Field field : layout.fields()) {
      places.add(new JolReader.Place(field.name(), field.offset(), field.size()));
    }
    boolean sameFields = read.fields().size() == places.size() && places.containsAll(read.fields());
    if (sameFields && read.bytes() == layout.shallowBytes()) {
      return null;
    }
    String bytes = "reports " + Text.count(read.bytes(), "byte");
    if (!places.containsAll(read.fields())) {
      return bytes + ": it places fields at other offsets";
    }
    if (!sameFields) {
      int hidden = places.size() - read.fields().size();
      String all = hidden == 1 ? "1 field" : Text.number(hidden) + " fields";
      return bytes + ": it cannot see " + all + " that reflection hides";
    }
    int distance = layout.vm().contendedPadding();
    boolean keepsDistance =
        distance > 0 && layout.gaps().stream().anyMatch(gap -> gap.size() >= distance);
    return bytes
        + (keepsDistance
            ? ": it leaves out the padding that @Contended adds at the end"
            : ": it leaves out the data that the VM appends");
  }
}
