package org.bytewise.layout;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads layouts in the running VM from the VM's own field offsets. */
final class VmLayoutReader {
  /**
   * The classes to whose objects HotSpot 17 or 25 appends data after the last field that Java code
   * can see. The tests compare every class of java.base, so the set is complete for these two.
   */
  private static final Set<String> DATA_AT_THE_END = Set.of(
      "java.lang.InternalError",
      "java.lang.StackFrameInfo",
      "java.lang.invoke.CallSite",
      "java.lang.invoke.MethodHandleNatives$CallSiteContext",
      "java.lang.invoke.ResolvedMethodName");

  private VmLayoutReader() {}

  /**
   * Returns the layout of a class's instances without an instance: their size follows from the end
   * of the last field.
   *
   * @param type a class with instances, not an array class
   */
  static ObjectLayout layout(Class<?> type) {
    if (hasDataAtTheEnd(type)) {
      throw new UnsupportedLayoutException(
          "the VM keeps data of its own after the fields of %s, so only an instance shows its size:"
                  .formatted(TypeNames.source(TypeNames.of(type)))
              + " ask for an expression that returns one",
          canBeMade(type));
    }
    VmModel vm = VmModel.thisVm();
    List<ObjectLayout.Field> fields = fields(type);
    long end = vm.headerBytes();
    for (ObjectLayout.Field field : fields) {
      end = Math.max(end, field.end());
    }
    ObjectLayout layout =
        ObjectLayout.of(TypeNames.of(type), vm, false, fields, null, vm.alignObject(end));
    return hasContendedGap(layout) ? withTail(type, layout) : layout;
  }

  /**
   * Returns the layout of a class's instances, given their size.
   *
   * @param type a class with instances, not an array class
   * @param bytes the size of an instance as the VM reports it
   */
  static ObjectLayout layout(Class<?> type, long bytes) {
    return ObjectLayout.of(TypeNames.of(type), VmModel.thisVm(), false, fields(type), null, bytes);
  }

  /**
   * Returns the layout of a class's instances. If no offset reveals their size, allocates an
   * instance, provided that this runs none of the learner's code.
   *
   * @param type a class with instances, not an array class
   */
  static ObjectLayout layoutWithAgent(Class<?> type) {
    return hasDataAtTheEnd(type) && canBeMade(type)
        ? layout(type, Agent.sizeOf(VmAccess.instance(type)))
        : layout(type);
  }

  /**
   * Returns whether the VM is known to append data to the objects of a class.
   *
   * @param name the VM's name of the class or its name in source
   */
  static boolean appendsData(String name) {
    if (name.equals(Class.class.getName())) {
      return true;
    }
    for (String known : DATA_AT_THE_END) {
      if (known.equals(name) || known.replace('$', '.').equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the VM appends data to the objects of a class or of its superclasses. */
  static boolean hasDataAtTheEnd(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (DATA_AT_THE_END.contains(c.getName())) {
        return true;
      }
    }
    return false;
  }

  private static boolean canBeMade(Class<?> type) {
    return type.getClassLoader() == null && !Modifier.isAbstract(type.getModifiers());
  }

  private static List<ObjectLayout.Field> fields(Class<?> type) {
    VmModel vm = VmModel.thisVm();
    List<ObjectLayout.Field> fields = new ArrayList<>();
    for (Class<?> declaring : ClassShape.hierarchy(type)) {
      for (Field field : ClassShape.declaredFields(declaring)) {
        fields.add(new ObjectLayout.Field(
            VmAccess.fieldOffset(field),
            vm.bytesOf(field.getType()),
            TypeNames.of(field.getType()),
            field.getName(),
            TypeNames.of(declaring)));
      }
    }
    return fields;
  }

  /** Returns whether a layout has a gap that only {@code @Contended} can cause. */
  private static boolean hasContendedGap(ObjectLayout layout) {
    int distance = layout.vm().contendedPadding();
    if (distance > 0) {
      for (ObjectLayout.Gap gap : layout.gaps()) {
        if (gap.size() >= distance) {
          return true;
        }
      }
    }
    return false;
  }

  /** Adds the padding that {@code @Contended} puts at the end, where no offset reveals it. */
  private static ObjectLayout withTail(Class<?> type, ObjectLayout layout) {
    ObjectLayout computed = Simulation.compute(type, layout.vm());
    return computed.fields().equals(layout.fields()) ? computed : layout;
  }
}
