package org.bytewise.snippets.internal.child;

import java.lang.ref.ReferenceQueue;
import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates what is shown instead of a value, so that showing it has no side effects: for JDK data
 * objects a copy, field by field, with the same text. Printing a map makes it cache its entry set,
 * and printing a {@code BigDecimal} its text; here only the copy is affected. Objects of the
 * learner's own classes are not copied, nor is anything whose text shows its identity. No code of
 * the copied objects runs.
 *
 * <p>Used for one value and its contents, by one thread.
 */
final class ShownCopy {
  /** The number of objects and slots beyond which only the outermost object is copied. */
  static final int MOST = 200_000;

  private final int most;
  private final boolean available = RawFields.areAvailable();
  private final Map<Class<?>, CopyPlan> plans = new HashMap<>();
  private final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();
  private final Deque<Object> open = new ArrayDeque<>();
  private int visited;
  private boolean shallow;
  private boolean watched;

  ShownCopy() {
    this(MOST);
  }

  /**
   * @param most the number of objects and slots to visit before copying is limited to the outermost
   *     object
   */
  ShownCopy(int most) {
    this.most = most;
  }

  /** Thrown when the value is too large to copy completely. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch() {
      super(null, null, false, false);
    }
  }

  /**
   * Prepares for copying a value if that may be needed, because the copying itself can be stopped
   * at any point.
   */
  static void prepare(Object value) {
    if (value != null
        && RawFields.areAvailable()
        && (value instanceof Object[]
            || (!value.getClass().isArray() && CopyKind.of(value.getClass()) == CopyKind.COPIED))) {
      try {
        RawFields.prepare();
      } catch (RuntimeException | LinkageError e) {
        // This VM's internals differ, so there are no copies.
      }
    }
  }

  /** Returns whether showing the returned object may still change the value. */
  boolean isWatched() {
    return watched;
  }

  /**
   * Returns the object to show in place of another.
   *
   * @param value not an array, because arrays are shown element by element
   */
  Object of(Object value) {
    if (value == null) {
      return null;
    }
    try {
      return available ? shown(value) : notCopied(value, CopyKind.of(value.getClass()));
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      copies.clear();
      open.clear();
      return notCopied(value, CopyKind.FOREIGN);
    }
  }

  private Object notCopied(Object value, CopyKind kind) {
    watched |= kind != CopyKind.INERT;
    return value;
  }

  private Object shown(Object value) {
    CopyKind kind = plan(value.getClass()).kind();
    if (kind != CopyKind.COPIED) {
      return notCopied(value, kind);
    }
    try {
      return copied(value);
    } catch (TooMuch tooMuch) {
      shallow = true;
      watched = true;
      copies.clear();
      open.clear();
      return copied(value);
    }
  }

  private CopyPlan plan(Class<?> type) {
    return plans.computeIfAbsent(type, CopyPlan::of);
  }

  private Object copied(Object value) {
    Object copy = inValue(value);
    for (Object original = open.poll(); original != null; original = open.poll()) {
      Object target = copies.get(original);
      if (original instanceof Object[] array) {
        fill(array, (Object[]) target);
      } else {
        fill(original, target, plan(original.getClass()).slots());
      }
    }
    return copy;
  }

  private void fill(Object[] from, Object[] to) {
    boolean parts = CopyPlan.holdsParts(from.getClass().getComponentType());
    for (int i = 0; i < from.length; i++) {
      Object element = from[i];
      // An array that is an element is a value and is shown as it is.
      to[i] = parts && element != null && !element.getClass().isArray()
          ? inOwn(element)
          : inValue(element);
    }
  }

  private void fill(Object from, Object to, List<CopyPlan.Slot> slots) {
    for (CopyPlan.Slot slot : slots) {
      long offset = slot.offset();
      switch (slot.content()) {
        case PRIMITIVE -> RawFields.copy(from, to, offset, slot.bytes());
        case SHARED -> RawFields.putReference(to, offset, RawFields.reference(from, offset));
        case OWN -> RawFields.putReference(to, offset, inOwn(RawFields.reference(from, offset)));
        case VALUE ->
          RawFields.putReference(to, offset, inValue(RawFields.reference(from, offset)));
        case QUEUE -> {
          Object queue = RawFields.reference(from, offset);
          RawFields.putReference(
              to, offset, copies.computeIfAbsent(queue, same -> new ReferenceQueue<>()));
        }
        default -> throw new IllegalStateException("content " + slot.content());
      }
    }
  }

  /**
   * Returns what the copy contains where the original has an internal part or an array of its own.
   */
  private Object inOwn(Object part) {
    if (part == null) {
      return null;
    }
    visit();
    if (part.getClass().isArray()) {
      return !shallow && part instanceof Object[] array ? copyOf(array) : part;
    }
    Class<?> type = part.getClass();
    CopyKind kind = plan(type).kind();
    if (kind == CopyKind.PART && !shallow) {
      return copyOf(part);
    }
    // JDK-internal objects inside JDK data are not shown, so they are not changed either.
    return kind == CopyKind.FOREIGN && CopyKind.isJdk(type) ? part : inValue(part);
  }

  /** Returns what the copy contains where the original has a value of any kind. */
  private Object inValue(Object value) {
    if (value == null) {
      return null;
    }
    visit();
    Class<?> type = value.getClass();
    if (type.isArray()) {
      return value;
    }
    CopyKind kind = plan(type).kind();
    watched |= kind == CopyKind.FOREIGN;
    return kind == CopyKind.COPIED ? copyOf(value) : value;
  }

  private Object copyOf(Object original) {
    Object copy = copies.get(original);
    if (copy == null) {
      Class<?> type = original.getClass();
      copy = original instanceof Object[] array
          ? Array.newInstance(type.getComponentType(), array.length)
          : RawFields.allocate(type);
      copies.put(original, copy);
      open.add(original);
    }
    return copy;
  }

  private void visit() {
    visited++;
    if (visited > most && !shallow) {
      throw new TooMuch();
    }
  }
}
