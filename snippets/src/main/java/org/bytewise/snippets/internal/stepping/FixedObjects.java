package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.ObjectReference;
import java.util.HashMap;
import java.util.Map;

/**
 * Objects that never change once code can refer to them, which are read only once: boxes, and the
 * arrays that hold the characters of strings. Of a string itself only the cached hash code changes,
 * so its references do not. Not thread-safe.
 */
final class FixedObjects {
  private final ObjectShapes shapes;
  private final Map<ObjectReference, RawObject> boxes = new HashMap<>();
  private final Map<ObjectReference, RawObject> strings = new HashMap<>();

  /** The arrays of the strings that have been read; null for those that have not been read. */
  private final Map<ObjectReference, RawObject> characters = new HashMap<>();

  FixedObjects(ObjectShapes shapes) {
    this.shapes = shapes;
  }

  /**
   * Reads an object, if need be.
   *
   * @param references whether only its references matter, and not its other fields
   */
  RawObject read(ObjectReference reference, boolean references) {
    RawObject known = boxes.get(reference);
    if (known == null) {
      known = characters.get(reference);
    }
    if (known == null && references) {
      known = strings.get(reference);
    }
    return known == null ? readNow(reference) : known;
  }

  private RawObject readNow(ObjectReference reference) {
    RawObject read = RawObject.read(reference, shapes.of(reference.referenceType()));
    String type = read.shape().binaryName();
    if (type.equals(ObjectTexts.STRING)) {
      strings.put(reference, read);
      ObjectReference array = read.object("value");
      if (array != null) {
        characters.putIfAbsent(array, null);
      }
    } else if (ObjectTexts.BOXES.contains(type)) {
      boxes.put(reference, read);
    } else if (characters.containsKey(reference)) {
      characters.put(reference, read);
    }
    return read;
  }
}
