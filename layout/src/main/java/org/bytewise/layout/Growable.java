package org.bytewise.layout;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import org.bytewise.layout.Growth.Unit;

/**
 * An object that keeps its elements in an array and replaces it by another one: where the array is,
 * and how an element is added. The array is read from the object's field, at the VM's own offset.
 * Not thread-safe.
 */
abstract class Growable {
  private final Object holder;
  private final long arrayOffset;

  /**
   * An object whose array is in a field.
   *
   * @param holder the object with the field; often what it is asked about, sometimes a part of it
   */
  Growable(Object holder, Field array) {
    this.holder = holder;
    this.arrayOffset = VmAccess.fieldOffset(array);
  }

  /**
   * Looks at an object.
   *
   * @param elements what is added where the object takes anything
   * @throws LayoutException if it does not grow; the message is one line that says why
   */
  static Growable of(Object object, Elements elements) {
    VmAccess.require();
    return JdkGrowable.find(object, elements).orElseGet(() -> OwnGrowable.of(object));
  }

  /** The array in which the elements are now; null where there is none yet. */
  final Object array() {
    return VmAccess.reference(holder, arrayOffset);
  }

  /** Slots of an array, or 0 for none. */
  final long capacity(Object array) {
    return array == null ? 0 : Array.getLength(array) / arrayElements(array);
  }

  /** Bytes for each slot of an array, or 0 for none. */
  final int slotBytes(Object array) {
    return array == null ? 0 : VmAccess.arrayScale(array.getClass()) * arrayElements(array);
  }

  /** Elements of the array that make one slot. */
  int arrayElements(Object array) {
    return 1;
  }

  /** Slots in which there is something. */
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

  /** The size beyond which a hash table will grow; -1 where it does not say. */
  long threshold() {
    return -1;
  }

  /** Whether the new element is in the old array already when that is replaced. */
  boolean insertsFirst() {
    return false;
  }

  /** Whether calling {@link #add} allocates nothing but what the object itself does. */
  boolean callsAreFree() {
    return false;
  }

  Unit unit() {
    return Unit.ELEMENT;
  }

  /** Elements in it. May run code of the learner's own. */
  abstract int size() throws Throwable;

  /** Adds an element. May run code of the learner's own. */
  abstract void add(Object element) throws Throwable;

  /** An element to add; another one for another index. */
  abstract Object element(int index);

  /** Whether adding the element would not add anything. */
  boolean has(Object element) {
    return false;
  }
}
