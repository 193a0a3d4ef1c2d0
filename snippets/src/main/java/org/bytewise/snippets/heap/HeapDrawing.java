package org.bytewise.snippets.heap;

import java.util.List;
import java.util.Set;

/**
 * Variables of a session and the objects that they refer to, directly or through others. Immutable.
 *
 * @param roots the variables
 * @param heap the objects reachable from them
 * @param vmOwn the labels of those that belong to the VM rather than to the code, such as classes,
 *     class loaders and threads: everything else is reachable through them
 */
public record HeapDrawing(List<Slot> roots, HeapView heap, Set<Integer> vmOwn) {
  /** The classes whose objects, and those of their subclasses, belong to the VM. */
  public static final Set<String> VM_OWN = Set.of(
      "java.lang.Class",
      "java.lang.ClassLoader",
      "java.lang.Module",
      "java.lang.ModuleLayer",
      "java.lang.Thread",
      "java.lang.ThreadGroup");

  public HeapDrawing {
    roots = List.copyOf(roots);
    vmOwn = Set.copyOf(vmOwn);
  }
}
