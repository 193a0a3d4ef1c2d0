package org.bytewise.layout;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Layouts in the running VM, from the offsets that it gives. */
final class VmLayoutReader {
  /**
   * Classes to whose objects HotSpot 17 or 25 adds data after the last field that Java code can
   * see; the tests compare every class of java.base, so none is missing for these two.
   */
  private static final Set<String> DATA_AT_THE_END = Set.of(
      "java.lang.InternalError",
      "java.lang.StackFrameInfo",
      "java.lang.invoke.CallSite",
      "java.lang.invoke.MethodHandleNatives$CallSiteContext",
      "java.lang.invoke.ResolvedMethodName");

  private VmLayoutReader() {}

  /**
   * The layout of a class's instances, without an instance: the end of the last field tells the
   * size.
   *
   * @param type with instances, no array
   */
  static ObjectLayout layout(Class<?> type) {
    if (hasDataAtTheEnd(type)) {
      throw new UnsupportedLayoutException(
          TypeNames.source(TypeNames.of(type)) + " has data of the VM's own after its fields, which"
              + " only a value of it shows: ask for an expression that has one",
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
    return keepsDistance(layout) ? withTail(type, layout) : layout;
  }

  /**
   * The layout of a class's instances.
   *
   * @param type with instances, no array
   * @param bytes the VM's own word on the size of one of them
   */
  static ObjectLayout layout(Class<?> type, long bytes) {
    return ObjectLayout.of(TypeNames.of(type), VmModel.thisVm(), false, fields(type), null, bytes);
  }

  /**
   * The layout of a class's instances, with an instance where no offset tells the size and one can
   * be made without running code of the learner's.
   *
   * @param type with instances, no array
   */
  static ObjectLayout layoutWithAgent(Class<?> type) {
    return hasDataAtTheEnd(type) && canBeMade(type)
        ? layout(type, Agent.sizeOf(VmAccess.instance(type)))
        : layout(type);
  }

  /**
   * Whether the VM is known to append data to the objects of a class.
   *
   * @param name the VM's or in source
   */
  static boolean appendsData(String name) {
    return name.equals(Class.class.getName())
        || DATA_AT_THE_END.stream()
            .anyMatch(known -> known.equals(name) || known.replace('$', '.').equals(name));
  }

  /** Whether the VM appends data to the objects of a class. */
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

  /** Only {@code @Contended} makes a gap so wide. */
  private static boolean keepsDistance(ObjectLayout layout) {
    int distance = layout.vm().contendedPadding();
    return distance > 0 && layout.gaps().stream().anyMatch(gap -> gap.size() >= distance);
  }

  /** What keeps its distance keeps it at the end too, where no offset shows it. */
  private static ObjectLayout withTail(Class<?> type, ObjectLayout layout) {
    ObjectLayout computed = Simulation.compute(type, layout.vm());
    return computed.fields().equals(layout.fields()) ? computed : layout;
  }
}
