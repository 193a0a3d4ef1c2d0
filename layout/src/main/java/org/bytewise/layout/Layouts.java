package org.bytewise.layout;

import java.lang.reflect.Array;
import java.util.List;

/**
 * Lays out types and objects: the door to this module. Thread-safe; nothing is initialized, and no
 * code of the asked class runs.
 *
 * <p>For the running VM every offset is the VM's own answer, and the size of an object the VM's own
 * answer too where the agent is loaded (see {@link LayoutVm}). For a simulated VM both are
 * computed, and only given if the same computation for the running VM agrees with the measured
 * layout.
 */
public final class Layouts {
  private Layouts() {}

  /**
   * The size of a primitive type, the same in every VM.
   *
   * @param type such as {@code int.class}
   * @return bytes, 1 to 8
   * @throws IllegalArgumentException for anything else, void included
   */
  public static int primitiveBytes(Class<?> type) {
    return Primitives.bytesOf(type);
  }

  /**
   * The layout of a class's instances in the running VM; of an array class, of its empty array.
   *
   * @param type not primitive
   * @throws UnsupportedLayoutException for an interface, a primitive type, Class, and a few classes
   *     in whose objects the VM keeps data of its own at the end: without the agent all of these,
   *     otherwise those that are abstract or the learner's
   */
  public static ObjectLayout ofClass(Class<?> type) {
    return ofClass(type, VmModel.thisVm());
  }

  /**
   * The layout of a class's instances; of an array class, of its empty array.
   *
   * @param type not primitive
   * @param vm the running VM or a simulated one
   * @throws UnsupportedLayoutException as {@link #ofClass(Class)}, and where a simulated layout
   *     cannot be proven right
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
   * The layout of an array.
   *
   * @param type an array class
   * @param length how many elements, 0 or more
   * @param vm the running VM or a simulated one
   * @throws IllegalArgumentException for another class or a negative length
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
   * The layout of an object in the running VM.
   *
   * @param object not null
   * @throws UnsupportedLayoutException without the agent, for a Class and for an object in which
   *     the VM keeps data of its own at the end
   */
  public static ObjectLayout ofInstance(Object object) {
    return ofInstance(object, VmModel.thisVm());
  }

  /**
   * The layout of an object.
   *
   * @param object not null
   * @param vm the running VM or a simulated one
   * @throws UnsupportedLayoutException as {@link #ofInstance(Object)}, and where a simulated layout
   *     cannot be proven right
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
   * The size of an object, which every object has, even where no layout can be shown.
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
          "%s is a primitive type: its values are no objects and have no layout"
              .formatted(type.getName()));
    }
    if (type.isInterface()) {
      throw new UnsupportedLayoutException(
          "%s is an interface: ask for a class that implements it, or for a value"
              .formatted(TypeNames.source(type.getName())));
    }
    if (type == Class.class) {
      String all = "each Class also holds its class's static fields and data of the VM's own";
      throw new UnsupportedLayoutException(
          vm.simulated()
              ? "a Class can't be laid out for " + vm.name() + ": " + all
              : "a Class has a size of its own, because " + all
                  + ": ask for one, such as String.class");
    }
  }
}
