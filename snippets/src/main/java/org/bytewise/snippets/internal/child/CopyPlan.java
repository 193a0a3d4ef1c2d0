package org.bytewise.snippets.internal.child;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * How objects of a class are copied, field by field. Immutable.
 *
 * @param kind the treatment of the objects; there are slots only if they are copied
 */
record CopyPlan(CopyKind kind, List<Slot> slots) {
  /** What a field may contain, which decides how it is copied. */
  enum Content {
    /** Owned by the object: an array or a part of its own. */
    OWN,
    /** Any value. */
    VALUE,
    /** Copied as a reference. */
    SHARED,
    /** A reference queue, from which a copy must not take anything. */
    QUEUE,
    /** Not a reference. */
    PRIMITIVE
  }

  /**
   * A field.
   *
   * @param bytes the size of a primitive field
   */
  record Slot(long offset, Content content, int bytes) {}

  /**
   * Returns the plan for a class.
   *
   * @param type must not be an array class
   */
  static CopyPlan of(Class<?> type) {
    CopyKind kind = CopyKind.of(type);
    List<Slot> slots = new ArrayList<>();
    if (kind == CopyKind.COPIED || kind == CopyKind.PART) {
      for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
        for (Field field : declaring.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers()) && !isCollectors(field)) {
            slots.add(slot(field));
          }
        }
      }
    }
    return new CopyPlan(kind, List.copyOf(slots));
  }

  /** Returns whether the garbage collector keeps its own lists in a field. */
  private static boolean isCollectors(Field field) {
    return field.getDeclaringClass() == Reference.class
        && (field.getName().equals("next") || field.getName().equals("discovered"));
  }

  private static Slot slot(Field field) {
    Class<?> type = field.getType();
    long offset = RawFields.offset(field);
    if (type.isPrimitive()) {
      return new Slot(offset, Content.PRIMITIVE, bytes(type));
    }
    return new Slot(offset, content(field.getDeclaringClass(), type), 0);
  }

  private static Content content(Class<?> declaring, Class<?> type) {
    if (ReferenceQueue.class.isAssignableFrom(type)) {
      return Content.QUEUE;
    }
    if (declaring.isRecord() && !CopyKind.isJdk(declaring)) {
      return Content.VALUE;
    }
    if (!CopyKind.isJdk(declaring)) {
      return Content.SHARED;
    }
    return holdsParts(type) ? Content.OWN : Content.VALUE;
  }

  /** Returns whether a field or array element of this type is restricted to certain objects. */
  static boolean holdsParts(Class<?> type) {
    return type != Object.class && !type.isInterface();
  }

  private static int bytes(Class<?> type) {
    if (type == long.class || type == double.class) {
      return Long.BYTES;
    }
    if (type == int.class || type == float.class) {
      return Integer.BYTES;
    }
    return type == short.class || type == char.class ? Short.BYTES : Byte.BYTES;
  }
}
