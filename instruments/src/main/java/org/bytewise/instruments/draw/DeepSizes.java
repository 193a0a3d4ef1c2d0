package org.bytewise.instruments.draw;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bytewise.snippets.heap.Content;
import org.bytewise.snippets.heap.HeapDrawing;
import org.bytewise.snippets.heap.HeapObject;
import org.bytewise.snippets.heap.Slot;

/**
 * The deep sizes of the objects of a view, by the rules of {@code /sizeof}: every reachable object
 * counts once, even if others refer to it too, and the VM's own data, such as classes and threads,
 * neither counts nor is entered. Not thread-safe.
 */
final class DeepSizes {
  private final Map<Integer, HeapObject> objects = new HashMap<>();
  private final Set<Integer> vmOwn;
  private final Map<Integer, DeepSize> sizes = new HashMap<>();

  /**
   * @param measured the deep sizes by label that are already known, because the VM itself was asked
   */
  DeepSizes(HeapDrawing drawing, Map<Integer, DeepSize> measured) {
    vmOwn = drawing.vmOwn();
    drawing.heap().objects().forEach(object -> objects.put(object.label(), object));
    sizes.putAll(measured);
  }

  /** Returns whether references to an object count for nothing, because the VM owns it. */
  boolean isVmOwn(int label) {
    return vmOwn.contains(label);
  }

  /** Returns the deep size of what a reference leads to, with its unit. */
  String words(int label) {
    return isVmOwn(label) ? "the VM's own" : of(label).words();
  }

  /**
   * Returns the deep size of an object.
   *
   * @param label the label of an object of the view
   */
  DeepSize of(int label) {
    DeepSize known = sizes.get(label);
    if (known == null) {
      known = sum(label);
      sizes.put(label, known);
    }
    return known;
  }

  private DeepSize sum(int root) {
    Set<Integer> seen = new HashSet<>();
    Deque<HeapObject> open = new ArrayDeque<>();
    long bytes = 0;
    boolean complete = true;
    seen.add(root);
    open.push(objects.get(root));
    while (!open.isEmpty()) {
      HeapObject object = open.pop();
      // A VM without an agent does not tell sizes.
      complete &= object.shallowBytes() >= 0;
      bytes += Math.max(0, object.shallowBytes());
      complete &= object.length() <= object.elements().size() || isOfPrimitives(object.type());
      for (Slot field : object.fields()) {
        complete &= isWithin(field.content(), seen, open);
      }
      for (Content element : object.elements()) {
        complete &= isWithin(element, seen, open);
      }
    }
    return new DeepSize(bytes, complete);
  }

  /** Goes on to an object; returns whether the view has it. */
  private boolean isWithin(Content content, Set<Integer> seen, Deque<HeapObject> open) {
    if (content instanceof Content.LeftOut leftOut) {
      return HeapDrawing.VM_OWN.contains(leftOut.type());
    }
    if (content instanceof Content.Reference reference) {
      HeapObject object = objects.get(reference.label());
      if (object == null) {
        return false;
      }
      if (!isVmOwn(object.label()) && seen.add(object.label())) {
        open.push(object);
      }
    }
    return true;
  }

  private static boolean isOfPrimitives(String arrayType) {
    return switch (arrayType) {
      case "boolean[]", "byte[]", "short[]", "char[]", "int[]", "long[]", "float[]", "double[]" ->
        true;
      default -> false;
    };
  }
}
