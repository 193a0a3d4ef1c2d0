package org.bytewise.layout;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.layout.Footprint.Limits;
import org.bytewise.layout.Footprint.TypeShare;

/**
 * A single walk over an object graph. It is iterative, so that deep graphs such as linked lists
 * cannot overflow the stack, and it runs no code of the visited objects. Not thread-safe; use once.
 */
final class GraphWalk {
  private static final Comparator<TypeShare> LARGEST_FIRST =
      Comparator.comparingLong(TypeShare::bytes).reversed().thenComparing(TypeShare::type);

  /** The number of objects visited between two checks of the clock. */
  private static final int CLOCK_INTERVAL = 1024;

  private final VmModel vm;
  private final Limits limits;
  private final Map<Class<?>, Kind> kinds = new HashMap<>();
  private Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private Deque<Object> open = new ArrayDeque<>();
  private long rootBytes;
  private long shared;
  private boolean complete = true;

  GraphWalk(VmModel vm, Limits limits) {
    this.vm = vm;
    this.limits = limits;
  }

  Footprint walk(Object root) {
    rootBytes = Layouts.shallowBytes(root, vm);
    try {
      seen.add(root);
      open.push(root);
      visitAll();
    } catch (OutOfMemoryError heapIsFull) {
      // Learners fill the heap on purpose. What has been counted so far is a lower bound.
      complete = false;
    }
    seen = Set.of();
    open = new ArrayDeque<>();
    List<TypeShare> byType = new ArrayList<>();
    long bytes = 0;
    long objects = 0;
    for (Map.Entry<Class<?>, Kind> entry : kinds.entrySet()) {
      Kind kind = entry.getValue();
      byType.add(new TypeShare(TypeNames.of(entry.getKey()), kind.objects, kind.bytes));
      bytes += kind.bytes;
      objects += kind.objects;
    }
    return new Footprint(vm, rootBytes, bytes, objects, merged(byType), shared, complete);
  }

  private void visitAll() {
    ThreadClock clock = new ThreadClock();
    for (long visited = 1; !open.isEmpty(); visited++) {
      visit(open.pop());
      if (visited % CLOCK_INTERVAL == 0
          && clock.elapsedNanos() >= limits.time().toNanos()
          && !open.isEmpty()) {
        complete = false;
        return;
      }
    }
  }

  private void meet(Object object) {
    if (object == null) {
      return;
    }
    if (isShared(object)) {
      shared++;
    } else if (seen.size() < limits.objects()) {
      if (seen.add(object)) {
        open.push(object);
      }
    } else if (!seen.contains(object)) {
      complete = false;
    }
  }

  private static boolean isShared(Object object) {
    return object instanceof Class
        || object instanceof ClassLoader
        || object instanceof Module
        || object instanceof ModuleLayer
        || object instanceof Thread
        || object instanceof ThreadGroup;
  }

  private void visit(Object object) {
    Kind kind = kinds.get(object.getClass());
    if (kind == null) {
      kind = kindOf(object);
      kinds.put(object.getClass(), kind);
    }
    kind.objects++;
    kind.bytes += kind.sizeOf(object, vm);
    if (object instanceof Object[] array) {
      for (Object element : array) {
        meet(element);
      }
    } else {
      for (int offset : kind.references) {
        meet(VmAccess.reference(object, offset));
      }
    }
  }

  /**
   * Describes a class by one of its instances. All instances of a class have the same size; only
   * Class objects differ, and they are counted only as the root.
   */
  private Kind kindOf(Object object) {
    Class<?> type = object.getClass();
    if (type.isArray()) {
      ObjectLayout.Elements none = Layouts.ofArray(type, 0, vm).arrayElements().orElseThrow();
      return new Kind(none.offset(), none.elementBytes(), new int[0]);
    }
    return new Kind(Layouts.shallowBytes(object, vm), 0, referenceOffsets(type));
  }

  /**
   * Returns the offsets of the reference fields, which are those of the running VM even if the
   * sizes are another VM's.
   */
  private static int[] referenceOffsets(Class<?> type) {
    List<Integer> offsets = new ArrayList<>();
    for (Class<?> declaring : ClassShape.hierarchy(type)) {
      for (Field field : ClassShape.declaredFields(declaring)) {
        if (!field.getType().isPrimitive()) {
          offsets.add(VmAccess.fieldOffset(field));
        }
      }
    }
    return offsets.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Merges shares of the same name and sorts them by size, descending. */
  static List<TypeShare> merged(List<TypeShare> shares) {
    Map<String, TypeShare> byName = new HashMap<>();
    for (TypeShare share : shares) {
      byName.merge(
          share.type(),
          share,
          (a, b) -> new TypeShare(a.type(), a.objects() + b.objects(), a.bytes() + b.bytes()));
    }
    return byName.values().stream().sorted(LARGEST_FIRST).toList();
  }

  /** What a walk knows about a class and has counted of it. */
  private static final class Kind {
    final long fixedBytes;
    final int elementBytes;
    final int[] references;
    long objects;
    long bytes;

    Kind(long fixedBytes, int elementBytes, int[] references) {
      this.fixedBytes = fixedBytes;
      this.elementBytes = elementBytes;
      this.references = references;
    }

    long sizeOf(Object object, VmModel vm) {
      return elementBytes == 0
          ? fixedBytes
          : vm.alignObject(fixedBytes + (long) Array.getLength(object) * elementBytes);
    }
  }
}
