package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.ObjectCollectedException;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.HeapView;
import org.bytewise.snippets.heap.Slot;

/**
 * Reads the objects that can be reached from some others, nearest first. An object keeps its label
 * over all readings. Not thread-safe.
 */
final class HeapReader {
  /** The number of objects beyond those of the view that are read, in order to count them. */
  private static final int MOST_COUNTED = 60;

  private static final String THROWABLE = "java.lang.Throwable";
  private static final String BACKTRACE = "backtrace";

  private final ObjectShapes shapes;
  private final FixedObjects fixed;
  private final ObjectTexts texts;
  private final ObjectSizes sizes;
  private final int most;
  private final Set<String> ends;

  /** Holds every object that has a label, so that the debug interface keeps its identity. */
  private final Map<ObjectReference, Integer> labels = new LinkedHashMap<>();

  /** The objects as they were last seen: most do not change from one reading to the next. */
  private final Map<Integer, HeapObject> last = new HashMap<>();

  /** @param most the largest number of objects in a view */
  HeapReader(ObjectShapes shapes, ObjectSizes sizes, int most) {
    this(shapes, sizes, most, Set.of());
  }

  /**
   * @param most the largest number of objects in a view
   * @param ends the classes whose objects are read, but not those reachable only through them,
   *     unless reading starts there
   */
  HeapReader(ObjectShapes shapes, ObjectSizes sizes, int most, Set<String> ends) {
    this.ends = ends;
    this.shapes = shapes;
    this.fixed = new FixedObjects(shapes);
    this.texts = new ObjectTexts(shapes);
    this.sizes = sizes;
    this.most = most;
  }

  /** Returns the text of a string. */
  String string(ObjectReference reference) {
    return texts.string(reference);
  }

  /** Returns the labels of all objects that have been in a view. */
  Map<ObjectReference, Integer> labels() {
    return labels;
  }

  /** Returns the name of an object's class. */
  String typeName(ObjectReference reference) {
    return shapes.of(reference.referenceType()).name();
  }

  /** One reading of the heap. */
  final class Reading {
    private final Map<ObjectReference, RawObject> raw = new LinkedHashMap<>();
    private final Set<ObjectReference> shown = new LinkedHashSet<>();
    private final HeapView view;

    private Reading(List<Value> roots) {
      Deque<ObjectReference> queue = new ArrayDeque<>();
      Set<ObjectReference> seen = new LinkedHashSet<>();
      for (Value root : roots) {
        if (root instanceof ObjectReference object && seen.add(object)) {
          queue.add(object);
        }
      }
      boolean least = false;
      // Only the VM looks at the arrays of a stack trace: everything else comes first.
      Deque<ObjectReference> traces = new ArrayDeque<>();
      while (!(queue.isEmpty() && traces.isEmpty()) && raw.size() < most + MOST_COUNTED) {
        ObjectReference next = queue.isEmpty() ? traces.remove() : queue.remove();
        RawObject read;
        try {
          // Those beyond the view are only counted.
          read = fixed.read(next, raw.size() >= most);
        } catch (ObjectCollectedException e) {
          // Only a weak reference led to it.
          seen.remove(next);
          continue;
        }
        raw.put(next, read);
        if (!roots.contains(next) && read.shape().kinds().stream().anyMatch(ends::contains)) {
          continue;
        }
        least |= read.hasMore();
        ObjectReference trace =
            read.shape().kinds().contains(THROWABLE) ? read.object(BACKTRACE) : null;
        for (ObjectReference child : read.references()) {
          if (seen.add(child)) {
            (child.equals(trace) ? traces : queue).add(child);
          }
        }
      }
      List<RawObject> objects = raw.values().stream().limit(most).toList();
      objects.forEach(one -> shown.add(one.reference()));
      shown.forEach(one -> labels.putIfAbsent(one, labels.size() + 1));
      sizes.measure(objects);
      view = new HeapView(
          objects.stream().map(this::object).toList(),
          seen.size() - objects.size(),
          least || !queue.isEmpty() || !traces.isEmpty());
    }

    HeapView view() {
      return view;
    }

    /** Returns whether an object is in the view. */
    boolean shows(ObjectReference reference) {
      return shown.contains(reference);
    }

    /** Returns an object as read; null if it was not. */
    RawObject raw(ObjectReference reference) {
      return reference == null ? null : raw.get(reference);
    }

    /** Returns the label of an object in the view. */
    int label(ObjectReference reference) {
      return labels.get(reference);
    }

    Content content(Value value) {
      if (value == null) {
        return Content.NULL;
      }
      if (value instanceof PrimitiveValue primitive) {
        return new Content.Primitive(ObjectTexts.of(primitive));
      }
      ObjectReference reference = (ObjectReference) value;
      if (shows(reference)) {
        return new Content.Reference(label(reference));
      }
      try {
        return new Content.LeftOut(typeName(reference));
      } catch (ObjectCollectedException e) {
        // A weak reference, which has been cleared in the meantime.
        return Content.NULL;
      }
    }

    private HeapObject object(RawObject one) {
      int label = label(one.reference());
      boolean array = one.length() >= 0;
      List<Slot> fields = new ArrayList<>();
      for (int i = 0; i < one.shape().fields().size(); i++) {
        fields.add(new Slot(
            one.shape().fields().get(i).name(),
            one.shape().types().get(i),
            content(one.values().get(i))));
      }
      HeapObject now = new HeapObject(
          label,
          one.shape().name(),
          sizes.of(one),
          fields,
          one.length(),
          array ? one.values().stream().map(this::content).toList() : List.of(),
          texts.of(one),
          KnownCollections.of(one, this));
      HeapObject before = last.get(label);
      if (before != null && now.equals(before)) {
        return before;
      }
      last.put(label, now);
      return now;
    }
  }

  /** Reads the objects that can be reached from some values. */
  Reading read(List<Value> roots) {
    return new Reading(roots);
  }
}
