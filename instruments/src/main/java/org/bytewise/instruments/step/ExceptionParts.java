package org.bytewise.instruments.step;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.Slot;

/**
 * What an exception consists of, besides its message and its cause: the arrays in which the VM has
 * written down the stack, and fields that say nothing. Stateless.
 */
final class ExceptionParts {
  private static final String BACKTRACE = "backtrace";

  /** The fields that each exception begins with, of which the first two identify one. */
  private static final List<String> FIELDS =
      List.of(BACKTRACE, "detailMessage", "cause", "stackTrace", "depth", "suppressedExceptions");

  private ExceptionParts() {}

  /**
   * The stack trace of an exception, as the VM keeps it.
   *
   * @param labels its arrays
   * @param complete whether these are all
   */
  record Trace(Set<Integer> labels, boolean complete) {}

  /** Returns whether an object is an exception, or an error. */
  static boolean isException(HeapObject object) {
    return object.fields().size() >= FIELDS.size()
        && object.fields().get(0).name().equals(FIELDS.get(0))
        && object.fields().get(1).name().equals(FIELDS.get(1));
  }

  /** Returns the stack trace of an exception: arrays of arrays. */
  static Trace traceOf(HeapObject exception, IntFunction<Optional<HeapObject>> objects) {
    Set<Integer> labels = new LinkedHashSet<>();
    Deque<Content> next = new ArrayDeque<>();
    next.add(exception.fields().get(0).content());
    boolean complete = true;
    while (!next.isEmpty()) {
      Content content = next.remove();
      if (content instanceof Content.LeftOut leftOut) {
        complete &= !leftOut.type().endsWith("[]");
      } else if (content instanceof Content.Reference reference) {
        Optional<HeapObject> array =
            objects.apply(reference.label()).filter(one -> one.length() >= 0);
        if (array.isPresent() && labels.add(reference.label())) {
          next.addAll(array.get().elements());
        }
      }
    }
    return new Trace(labels, complete);
  }

  /** Returns the fields of an exception that say something: not those that are as at first. */
  static List<Slot> shownFields(HeapObject exception, IntFunction<Optional<HeapObject>> objects) {
    return exception.fields().stream()
        .filter(field -> !FIELDS.contains(field.name()) || says(field, exception, objects))
        .toList();
  }

  private static boolean says(
      Slot field, HeapObject exception, IntFunction<Optional<HeapObject>> objects) {
    if (!(field.content() instanceof Content.Reference reference)) {
      return field.content() instanceof Content.LeftOut && !field.name().equals(BACKTRACE);
    }
    return switch (field.name()) {
      case "detailMessage" -> true;
      // An exception without a cause refers to itself.
      case "cause" -> reference.label() != exception.label();
      case "stackTrace", "suppressedExceptions" ->
        objects.apply(reference.label()).filter(ExceptionParts::isEmpty).isEmpty();
      default -> false;
    };
  }

  private static boolean isEmpty(HeapObject object) {
    return object.length() == 0
        || object.type().endsWith("EmptyList")
        || object.collection().filter(elements -> elements.size() == 0).isPresent();
  }
}
