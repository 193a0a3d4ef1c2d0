package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.ArrayReference;
import com.sun.jdi.Field;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.PrimitiveValue;
import com.sun.jdi.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytewise.snippets.heap.HeapObject;

/**
 * An object as the debug interface reads it, at one moment. Immutable.
 *
 * @param values the values of its fields, in the order of its shape, or its first elements
 * @param length the length of an array; -1 for other objects
 */
record RawObject(ObjectReference reference, ObjectShape shape, List<Value> values, int length) {
  /** Reads an object: one question, or two for an array. */
  static RawObject read(ObjectReference reference, ObjectShape shape) {
    if (reference instanceof ArrayReference array) {
      int length = array.length();
      return new RawObject(
          reference, shape, elements(array, length, HeapObject.MOST_ELEMENTS), length);
    }
    List<Value> values = new ArrayList<>();
    if (!shape.fields().isEmpty()) {
      Map<Field, Value> read = reference.getValues(shape.fields());
      for (Field field : shape.fields()) {
        values.add(read.get(field));
      }
    }
    return new RawObject(reference, shape, values, -1);
  }

  /** Returns the first elements of an array. */
  static List<Value> elements(ArrayReference array, int length, int most) {
    return length == 0 ? List.of() : array.getValues(0, Math.min(length, most));
  }

  /** Returns the objects that it refers to, as far as they were read, with repetitions. */
  List<ObjectReference> references() {
    List<ObjectReference> found = new ArrayList<>();
    for (Value value : values) {
      if (value instanceof ObjectReference object) {
        found.add(object);
      }
    }
    return found;
  }

  /** Returns whether there are references that were not read. */
  boolean hasMore() {
    return length > values.size() && shape.holdsReferences();
  }

  /** Returns the value of the field of a name; null also if it has no such field. */
  Value value(String field) {
    Integer index = shape.index().get(field);
    return index == null ? null : values.get(index);
  }

  /** Returns the object that a field refers to; null if it is null or not a reference. */
  ObjectReference object(String field) {
    return value(field) instanceof ObjectReference object ? object : null;
  }

  /** Returns the value of a primitive field of a numeric type; -1 if there is none. */
  int number(String field) {
    return value(field) instanceof PrimitiveValue number ? number.intValue() : -1;
  }
}
