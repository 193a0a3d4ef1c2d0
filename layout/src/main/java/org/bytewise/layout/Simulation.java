package org.bytewise.layout;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes layouts by HotSpot's rules. Verified at each use: {@link #layout} first computes the
 * layout in the running VM, which can also be measured, and refuses if the two differ.
 */
final class Simulation {
  private Simulation() {}

  /**
   * Computes the layout in another VM.
   *
   * @param type a class with instances, not an array class
   * @param vm a simulated VM
   * @throws UnsupportedLayoutException if the rules do not explain the measured layout
   */
  static ObjectLayout layout(Class<?> type, VmModel vm) {
    ObjectLayout measured = Layouts.ofClass(type);
    // Appended data may fit into the padding of this VM but need more room in the other.
    if (VmLayoutReader.hasDataAtTheEnd(type) || !compute(type, measured.vm()).equals(measured)) {
      throw new UnsupportedLayoutException(
          ("cannot lay out %s for %s: the VM keeps data of its own in it,"
                  + " whose place can only be measured")
              .formatted(TypeNames.source(measured.type()), vm.name()));
    }
    return compute(type, vm);
  }

  /**
   * Computes the layout by the rules alone, without verifying it.
   *
   * @param type a class with instances, not an array class
   * @param vm the running VM or a simulated one
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
