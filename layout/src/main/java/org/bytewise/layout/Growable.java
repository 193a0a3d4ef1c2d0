package org.bytewise.layout;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import org.bytewise.layout.Growth.Unit;

/**
 * An object that keeps its elements in an array and replaces that array as it grows: where the
 * array is and how to add an element. The array is read from the object's field at the VM's own
 * offset. Not thread-safe.
 */
abstract class Growable {
  private final Object holder;
  private final long arrayOffset;

  /**
   * Locates the array of an object.
   *
   * @param holder the object that has the field: the object asked about, or one that it wraps
   */
  Growable(Object holder, Field array) {
    this.holder = holder;
    this.arrayOffset = VmAccess.fieldOffset(array);
  }

  /**
   * Recognizes an object that grows.
   *
   * @param elements what to add if the object accepts elements of any type
   * @throws LayoutException if it does not grow; the message gives the reason in one line
   */
  static Growable of(Object object, Elements elements) {
    VmAccess.require();
    return JdkGrowable.find(object, elements).orElseGet(() -> OwnGrowable.of(object));
  }

  /** Returns the current backing array, or null if there is none yet. */
  final Object array() {
    return VmAccess.reference(holder, arrayOffset);
  }

  /** Returns the number of slots of an array; 0 for null. */
  final long capacity(Object array) {
    return array == null ? 0 : Array.getLength(array) / arrayElements(array);
  }

  /** Returns the bytes per slot of an array; 0 for null. */
  final int slotBytes(Object array) {
    return array == null ? 0 : VmAccess.arrayScale(array.getClass()) * arrayElements(array);
  }

  /** Returns the number of array elements per slot. */
  int arrayElements(Object array) {
    return 1;
  }

  /** Returns the number of occupied slots. */
  final long usedSlots(Object array) throws Throwable {
    if (unit() != Unit.ENTRY || array == null) {
      return Math.min(size(), capacity(array));
    }
    Object[] slots = (Object[]) array;
    int step = arrayElements(array);
    long used = 0;
    for (int i = 0; i < slots.length; i += step) {
      used += slots[i] == null ? 0 : 1;
    }
    return used;
  }

  /** Returns the size beyond which a hash table will grow, or -1 if it is unknown. */
  long threshold() {
    return -1;
  }

  /** Returns whether a new element is added to the old array before that array is replaced. */
  boolean insertsFirst() {
    return false;
  }

  /**
   * Returns whether calling {@link #add} itself allocates nothing, so that every allocation is the
   * object's.
   */
  boolean callsAreFree() {
    return false;
  }

  Unit unit() {
    return Unit.ELEMENT;
  }

  /** Returns the number of elements. May run the learner's code. */
  abstract int size() throws Throwable;

  /** Adds an element. May run the learner's code. */
  abstract void add(Object element) throws Throwable;

  /** Returns an element to add; different indexes give different elements. */
  abstract Object element(int index);

  /**
   * Returns whether the object already contains the element, so that adding it would change
   * nothing.
   */
  boolean has(Object element) {
    return false;
  }
}
