package org.bytewise.layout;

import java.lang.reflect.Array;
import java.util.List;

/**
 * Lays out types and objects: the entry point of this module. Thread-safe; no class is initialized,
 * and none of its code runs.
 *
 * <p>For the running VM, every offset comes from the VM itself and, with the agent, so does the
 * size of an object (see {@link LayoutVm}). For a simulated VM both are computed, and returned only
 * if the same computation for the running VM agrees with the measured layout.
 */
public final class Layouts {
  private Layouts() {}

  /**
   * Returns the size of a primitive type, which is the same in every VM.
   *
   * @param type such as {@code int.class}
   * @return bytes, 1 to 8
   * @throws IllegalArgumentException for any other type, including void
   */
  public static int primitiveBytes(Class<?> type) {
    return Primitives.bytesOf(type);
  }

  /**
   * Returns the layout of a class's instances in the running VM; for an array class, that of its
   * empty array.
   *
   * @param type not primitive
   * @throws UnsupportedLayoutException for an interface, a primitive type, Class, and a few classes
   *     to whose objects the VM appends data: without the agent for all of these, otherwise for
   *     those that are abstract or the learner's
   */
  public static ObjectLayout ofClass(Class<?> type) {
    return ofClass(type, VmModel.thisVm());
  }

  /**
   * Returns the layout of a class's instances; for an array class, that of its empty array.
   *
   * @param type not primitive
   * @param vm the running VM or a simulated one
   * @throws UnsupportedLayoutException as {@link #ofClass(Class)}, and if a simulated layout cannot
   *     be verified
   */
  public static ObjectLayout ofClass(Class<?> type, VmModel vm) {
    if (type.isArray()) {
      return ofArray(type, 0, vm);
    }
    requireInstances(type, vm);
    if (vm.simulated()) {
      return Simulation.layout(type, vm);
    }
    return Agent.isLoaded() ? VmLayoutReader.layoutWithAgent(type) : VmLayoutReader.layout(type);
  }

  /**
   * Returns the layout of an array.
   *
   * @param type an array class
   * @param length the number of elements, 0 or more
   * @param vm the running VM or a simulated one
   * @throws IllegalArgumentException for a class that is not an array class, or a negative length
   */
  public static ObjectLayout ofArray(Class<?> type, int length, VmModel vm) {
    if (!type.isArray() || length < 0) {
      throw new IllegalArgumentException(
          "%s of length %d is not an array".formatted(TypeNames.of(type), length));
    }
    Class<?> element = type.componentType();
    int base = vm.simulated() ? vm.arrayBase(element) : VmAccess.arrayBase(type);
    int scale = vm.simulated() ? vm.bytesOf(element) : VmAccess.arrayScale(type);
    var elements = new ObjectLayout.Elements(base, length, scale, TypeNames.of(element));
    return ObjectLayout.of(
        TypeNames.of(type), vm, true, List.of(), elements, vm.alignObject(elements.end()));
  }

  /**
   * Returns the layout of an object in the running VM.
   *
   * @param object not null
   * @throws UnsupportedLayoutException without the agent, for a Class and for an object to which
   *     the VM appends data
   */
  public static ObjectLayout ofInstance(Object object) {
    return ofInstance(object, VmModel.thisVm());
  }

  /**
   * Returns the layout of an object.
   *
   * @param object not null
   * @param vm the running VM or a simulated one
   * @throws UnsupportedLayoutException as {@link #ofInstance(Object)}, and if a simulated layout
   *     cannot be verified
   */
  public static ObjectLayout ofInstance(Object object, VmModel vm) {
    Class<?> type = object.getClass();
    if (type.isArray()) {
      return ofArray(type, Array.getLength(object), vm);
    }
    if (vm.simulated() || !Agent.isLoaded()) {
      return ofClass(type, vm);
    }
    return VmLayoutReader.layout(type, Agent.sizeOf(object));
  }

  /**
   * Returns the shallow size of an object. With the agent every object has one, even if its layout
   * cannot be shown.
   *
   * @param object not null
   * @param vm the running VM or a simulated one
   * @return bytes
   * @throws UnsupportedLayoutException as {@link #ofInstance(Object, VmModel)}
   */
  public static long shallowBytes(Object object, VmModel vm) {
    return Agent.isLoaded() && !vm.simulated()
        ? Agent.sizeOf(object)
        : ofInstance(object, vm).shallowBytes();
  }

  private static void requireInstances(Class<?> type, VmModel vm) {
    if (type.isPrimitive()) {
      throw new UnsupportedLayoutException(
          "%s is a primitive type: its values are not objects and have no layout"
              .formatted(type.getName()));
    }
    if (type.isInterface()) {
      throw new UnsupportedLayoutException(
          "%s is an interface: ask for a class that implements it or for a value"
              .formatted(TypeNames.source(type.getName())));
    }
    if (type == Class.class) {
      String all = "each Class also holds its class's static fields and data of the VM";
      throw new UnsupportedLayoutException(
          vm.simulated()
              ? "cannot lay out a Class for " + vm.name() + ": " + all
              : "every Class has its own size, because " + all
                  + ": ask for one, such as String.class");
    }
  }
}
