package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.ClassObjectReference;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shallow sizes of objects, measured in their VM, once for each class or length of an array.
 * Not thread-safe.
 */
final class ObjectSizes {
  private static final long UNKNOWN = -1;

  private final StandstillAid aid;
  private final Map<Object, Long> known = new HashMap<>();

  ObjectSizes(StandstillAid aid) {
    this.aid = aid;
  }

  private record ArrayKind(ReferenceType type, int length) {}

  /** Returns what objects of the same size have in common. */
  private static Object kind(RawObject object) {
    if (object.reference() instanceof ArrayReference) {
      return new ArrayKind(object.reference().referenceType(), object.length());
    }
    // The object of a class has room for its static fields.
    return object.reference() instanceof ClassObjectReference
        ? object.reference()
        : object.reference().referenceType();
  }

  /** Measures what is not known yet. */
  void measure(List<RawObject> objects) {
    if (!aid.measures()) {
      return;
    }
    Map<Object, ObjectReference> missing = new LinkedHashMap<>();
    for (RawObject one : objects) {
      Object kind = kind(one);
      if (!known.containsKey(kind)) {
        missing.putIfAbsent(kind, one.reference());
      }
    }
    List<Map.Entry<Object, ObjectReference>> all = new ArrayList<>(missing.entrySet());
    for (int from = 0; from < all.size(); from += StandstillAid.ROOM) {
      List<Map.Entry<Object, ObjectReference>> some =
          all.subList(from, Math.min(all.size(), from + StandstillAid.ROOM));
      long[] sizes = aid.sizes(some.stream().map(Map.Entry::getValue).toList());
      for (int i = 0; i < sizes.length; i++) {
        if (sizes[i] >= 0) {
          known.put(some.get(i).getKey(), sizes[i]);
        }
      }
    }
  }

  /** Returns the size of a measured object in bytes; -1 if this VM cannot measure. */
  long of(RawObject object) {
    return known.getOrDefault(kind(object), UNKNOWN);
  }
}
