package org.bytewise.instruments.step;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.HeapView;
import org.bytewise.snippets.heap.Slot;
import org.bytewise.snippets.stepping.Frame;
import org.bytewise.snippets.stepping.Stop;
import org.bytewise.snippets.stepping.ThreadView;

/**
 * Chooses the objects of a picture: those that the frames and variables can reach, without the
 * inner parts of folded collections and strings.
 *
 * @param opened whether collections and strings show their inner parts
 */
record VisibleObjects(HeapView heap, boolean opened) {
  /** The fields that each enum constant has, which say the same as its text. */
  private static final Set<String> OF_ENUM = Set.of("name", "ordinal", "hash");

  /** Returns the objects, nearest to the innermost frame first. */
  List<HeapObject> reachableFrom(Stop stop) {
    Set<Integer> seen = new LinkedHashSet<>();
    Queue<Integer> next = new ArrayDeque<>();
    for (ThreadView thread : stop.threads()) {
      for (Frame frame : thread.frames()) {
        frame.locals().forEach(slot -> add(slot.content(), next));
      }
    }
    stop.variables().forEach(slot -> add(slot.content(), next));
    List<HeapObject> objects = new ArrayList<>();
    while (!next.isEmpty()) {
      int label = next.remove();
      if (seen.add(label)) {
        heap.find(label).ifPresent(object -> {
          objects.add(object);
          shownContents(object).forEach(content -> add(content, next));
        });
      }
    }
    return objects;
  }

  /** Returns whether an object's text or elements stand for its fields. */
  boolean isFolded(HeapObject object) {
    return !opened
        && (object.text().isPresent()
            || object.collection().isPresent()
            || ExceptionParts.isException(object));
  }

  /** Returns the fields that are shown of an object. */
  List<Slot> shownFields(HeapObject object) {
    if (!isFolded(object)) {
      return object.fields();
    }
    if (ExceptionParts.isException(object)) {
      return ExceptionParts.shownFields(object, heap::find);
    }
    boolean parts = object.collection().isPresent() || object.type().startsWith("java.");
    return parts
        ? List.of()
        : object.fields().stream()
            .filter(field -> !OF_ENUM.contains(field.name()))
            .toList();
  }

  private List<Content> shownContents(HeapObject object) {
    List<Content> contents = new ArrayList<>();
    shownFields(object).forEach(field -> contents.add(field.content()));
    if (isFolded(object)) {
      object.collection().ifPresent(elements -> {
        elements.keys().stream().filter(this::hasLabel).forEach(contents::add);
        elements.values().stream().filter(this::hasLabel).forEach(contents::add);
      });
    } else {
      contents.addAll(object.elements());
    }
    return contents;
  }

  /** Returns whether an element of a folded collection is shown by its label. */
  private boolean hasLabel(Content content) {
    return content instanceof Content.Reference reference
        && heap.find(reference.label())
            .filter(object -> object.text().isPresent())
            .isEmpty();
  }

  private static void add(Content content, Queue<Integer> to) {
    if (content instanceof Content.Reference reference) {
      to.add(reference.label());
    }
  }

  /** Returns the inner parts of a folded object that the view has. */
  List<HeapObject> partsOf(HeapObject object) {
    Set<Integer> labels = new LinkedHashSet<>();
    if (ExceptionParts.isException(object)) {
      labels.addAll(ExceptionParts.traceOf(object, heap::find).labels());
    }
    object.collection().ifPresent(elements -> labels.addAll(elements.inner()));
    if (StepNames.isString(object)) {
      object.fields().forEach(field -> {
        if (field.content() instanceof Content.Reference reference) {
          labels.add(reference.label());
        }
      });
    }
    return labels.stream().flatMap(label -> heap.find(label).stream()).toList();
  }

  /** Returns whether the view has all inner parts of a folded object. */
  boolean hasAllPartsOf(HeapObject object) {
    if (ExceptionParts.isException(object)) {
      return ExceptionParts.traceOf(object, heap::find).complete();
    }
    return object.collection().filter(HeapObject.Elements::innerIsLeast).isEmpty();
  }
}
