package org.bytewise.layout;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes layouts by HotSpot's rules. Not trusted blindly: {@link #layout} first computes what can
 * be measured too, the layout in the running VM, and refuses where the two differ.
 */
final class Simulation {
  private Simulation() {}

  /**
   * The layout in another VM.
   *
   * @param type a class with instances, no array
   * @param vm a simulated VM
   * @throws UnsupportedLayoutException where the rules don't explain the measured layout
   */
  static ObjectLayout layout(Class<?> type, VmModel vm) {
    ObjectLayout measured = Layouts.ofClass(type);
    // Data at the end may hide in the padding here, and need more room there.
    if (VmLayoutReader.hasDataAtTheEnd(type) || !compute(type, measured.vm()).equals(measured)) {
      throw new UnsupportedLayoutException(
          ("%s can't be laid out for %s: this VM keeps data of its own in it,"
                  + " which only a measurement there could show")
              .formatted(TypeNames.source(measured.type()), vm.name()));
    }
    return compute(type, vm);
  }

  /**
   * The layout that the rules give.
   *
   * @param type a class with instances, no array
   * @param vm any VM
   */
  static ObjectLayout compute(Class<?> type, VmModel vm) {
    FieldAllocator allocator = new FieldAllocator(vm);
    for (Class<?> declaring : ClassShape.hierarchy(type)) {
      List<FieldAllocator.Wanted> fields = new ArrayList<>();
      for (Field field : ClassShape.declaredFields(declaring)) {
        fields.add(new FieldAllocator.Wanted(
            field.getName(),
            TypeNames.of(field.getType()),
            TypeNames.of(declaring),
            vm.bytesOf(field.getType()),
            !field.getType().isPrimitive(),
            Contention.group(field, declaring).orElse(null)));
      }
      allocator.addClass(fields, Contention.group(declaring, declaring).isPresent());
    }
    return allocator.layout(TypeNames.of(type));
  }
}
