package org.bytewise.layout;

import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytewise.layout.HeapChange.Step;
import org.bytewise.layout.HeapHolders.Holder;

/**
 * One walk over all that a program can reach: from static fields and live threads, kind of holder
 * by kind of holder, so that each object is found through the first kind that holds it, and there
 * by one of the shortest ways. What weak, phantom and final references refer to is not held by
 * them; what soft ones refer to is. No code of the visited objects runs. Not thread-safe, used
 * once.
 */
final class HeapWalk {
  /** Where nothing ends well any more. */
  private static final int MOST_OBJECTS = 12_000_000;

  private static final long MOST_NANOS = 8_000_000_000L;

  /** Objects between two looks at the clock. */
  private static final int CLOCK_INTERVAL = 1 << 14;

  private final HeapHolders holders;
  private final Kinds kinds;
  private final HeapIndex known;
  private final HeapIndex index = new HeapIndex();
  private final List<Step> roots = new ArrayList<>();
  private final Map<Holder, Integer> ends = new EnumMap<>(Holder.class);
  private final Set<Object> deferred = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> heldByLibrary = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<int[]> soft = new ArrayDeque<>();
  private final long started = System.nanoTime();
  private Holder holder = Holder.VARIABLE;
  private boolean measuring;
  private int visited;
  private String doubt;

  private HeapWalk(HeapHolders holders, Kinds kinds, HeapIndex known) {
    this.holders = holders;
    this.kinds = kinds;
    this.known = known;
  }

  /**
   * Walks.
   *
   * @param known what was there before; null where this is the first walk
   * @param apart what is walked last of all, because only whoever measures holds it
   */
  static HeapWalk of(HeapHolders holders, Kinds kinds, HeapIndex known, List<?> apart) {
    HeapWalk walk = new HeapWalk(holders, kinds, known);
    walk.walkAll();
    walk.walkApart(apart);
    return walk;
  }

  private void walkApart(List<?> apart) {
    measuring = true;
    Step vm = new Step(Step.Kind.VM, "", "");
    apart.forEach(object -> addRoot(object, vm));
    visitAll();
  }

  HeapIndex index() {
    return index;
  }

  /** Why it is not everything; null where it is. */
  String doubt() {
    return doubt;
  }

  /** The number after the last object of a kind of holder. */
  int end(Holder of) {
    return ends.getOrDefault(of, index.size());
  }

  private void walkAll() {
    Map<Holder, List<Class<?>>> classes = new EnumMap<>(Holder.class);
    List<Class<?>> all = new ArrayList<>();
    for (Class<?> type : Agent.loadedClasses()) {
      if (!type.isArray()) {
        classes.computeIfAbsent(holders.of(type), h -> new ArrayList<>()).add(type);
      }
      all.add(type);
    }
    for (Class<?> type : classes.getOrDefault(Holder.LIBRARY, List.of())) {
      for (StaticField field : kinds.statics(type)) {
        heldByLibrary.add(field.get());
      }
    }
    List<Thread> threads = liveThreads();
    classes
        .computeIfAbsent(Holder.VARIABLE, h -> new ArrayList<>())
        .sort(Comparator.comparingInt((Class<?> type) -> holders.age(type)).reversed());
    for (Holder next : Holder.values()) {
      holder = next;
      addStatics(classes.getOrDefault(next, List.of()));
      if (next == Holder.LIBRARY) {
        all.forEach(this::addClassValues);
      }
      for (Thread thread : threads) {
        if (holders.of(thread) == next) {
          addRoot(thread, new Step(Step.Kind.THREAD, "", thread.getName()));
        }
      }
      if (next == Holder.LINKAGE) {
        Step vm = new Step(Step.Kind.VM, "", "");
        deferred.forEach(object -> addRoot(object, vm));
        heldByLibrary.forEach(object -> addRoot(object, vm));
        all.forEach(type -> addRoot(type, vm));
      }
      visitAll();
      ends.put(next, index.size());
    }
  }

  private void addStatics(List<Class<?>> classes) {
    Set<String> names = new HashSet<>();
    for (Class<?> type : classes) {
      for (StaticField field : kinds.statics(type)) {
        Object value = field.get();
        if (holder != Holder.VARIABLE) {
          addRoot(value, new Step(Step.Kind.STATIC, TypeNames.of(type), field.name));
        } else {
          boolean inForce = names.add(field.name);
          Step.Kind kind = inForce ? Step.Kind.VARIABLE : Step.Kind.REPLACED_VARIABLE;
          addRoot(value, new Step(kind, "", field.name));
        }
      }
    }
  }

  /** What a program has a {@link ClassValue} compute is kept with the class. */
  private void addClassValues(Class<?> type) {
    int offset = kinds.classValuesOffset();
    if (offset > 0) {
      addRoot(
          VmAccess.reference(type, offset),
          new Step(Step.Kind.STATIC, TypeNames.of(type), "classValueMap"));
    }
  }

  private void addRoot(Object object, Step step) {
    if (isNew(object)) {
      index.add(object, -1 - roots.size());
      roots.add(step);
    }
  }

  private static List<Thread> liveThreads() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    Thread[] threads = new Thread[2 * group.activeCount() + 16];
    int count = group.enumerate(threads, true);
    return Arrays.asList(threads).subList(0, count);
  }

  /** Where the way would lead to everything that there is: those come last, by themselves. */
  private boolean isBarrier(Object object) {
    if (object instanceof HeapIndex) {
      // It would lead to everything that there was.
      return true;
    }
    if (object instanceof HeapMark || object instanceof Kinds) {
      return !measuring;
    }
    if (holder == Holder.LINKAGE) {
      return false;
    }
    if (object instanceof Class || (leadsEverywhere(object) && isKnown(object))) {
      deferred.add(object);
      return true;
    }
    if (holder == Holder.TOOL) {
      return heldByLibrary.contains(object);
    }
    boolean tool = object instanceof Thread thread
        ? holders.of(thread) == Holder.TOOL
        : kinds.of(object).tool || (holder == Holder.THREAD && kinds.of(object).internal);
    if (tool) {
      deferred.add(object);
    }
    return tool;
  }

  private static boolean leadsEverywhere(Object object) {
    return object instanceof ClassLoader
        || object instanceof Module
        || object instanceof ModuleLayer
        || object instanceof ThreadGroup;
  }

  /** A loader that the program itself has made is held like any other object. */
  private boolean isKnown(Object object) {
    return known == null || known.contains(object);
  }

  private void visitAll() {
    while (doubt == null) {
      if (visited < index.size()) {
        visit(visited);
        visited++;
        if (visited % CLOCK_INTERVAL == 0) {
          checkLimits();
        }
      } else if (!soft.isEmpty()) {
        int number = soft.pop()[0];
        meet(VmAccess.reference(index.get(number), kinds.referentOffset()), number);
      } else {
        return;
      }
    }
  }

  private void checkLimits() {
    if (index.size() > MOST_OBJECTS || System.nanoTime() - started > MOST_NANOS) {
      doubt = "there are too many objects to look at all of them";
    }
  }

  private void visit(int number) {
    Object object = index.get(number);
    if (object instanceof Object[] array) {
      for (Object element : array) {
        meet(element, number);
      }
      return;
    }
    for (int offset : kinds.of(object).references) {
      meet(VmAccess.reference(object, offset), number);
    }
    if (object instanceof SoftReference) {
      soft.add(new int[] {number});
    }
  }

  private void meet(Object object, int parent) {
    if (isNew(object)) {
      index.add(object, parent);
    }
  }

  private boolean isNew(Object object) {
    return object != null && !index.contains(object) && !isBarrier(object);
  }

  /** The steps to an object, from its root on. */
  List<Step> path(int number) {
    List<Step> steps = new ArrayList<>();
    int child = number;
    int parent = index.parent(child);
    while (parent >= 0) {
      steps.add(step(index.get(parent), index.get(child)));
      child = parent;
      parent = index.parent(child);
    }
    steps.add(roots.get(-1 - parent));
    Collections.reverse(steps);
    return steps;
  }

  private Step step(Object parent, Object child) {
    if (parent instanceof Object[]) {
      return new Step(Step.Kind.SLOT, TypeNames.of(parent.getClass().componentType()), "");
    }
    for (Class<?> c = parent.getClass(); c != null; c = c.getSuperclass()) {
      for (Field field : kinds.held(c)) {
        if (VmAccess.reference(parent, VmAccess.fieldOffset(field)) == child) {
          return new Step(Step.Kind.FIELD, TypeNames.of(c), field.getName());
        }
      }
    }
    Step.Kind kind = parent instanceof SoftReference ? Step.Kind.SOFT : Step.Kind.FIELD;
    return new Step(kind, TypeNames.of(parent.getClass()), "");
  }

  /** A static field that holds a reference. */
  static final class StaticField {
    final String name;
    private final Object holder;
    private final long offset;

    StaticField(Field field) {
      name = field.getName();
      holder = VmAccess.staticHolder(field);
      offset = VmAccess.staticOffset(field);
    }

    Object get() {
      return VmAccess.reference(holder, offset);
    }
  }

  /** What a walk knows of a class. */
  static final class Kind {
    final int[] references;
    final boolean tool;
    final boolean internal;
    private final long fixedBytes;
    private final int elementBytes;

    Kind(boolean tool, boolean internal, int[] references, long fixedBytes, int elementBytes) {
      this.tool = tool;
      this.internal = internal;
      this.references = references;
      this.fixedBytes = fixedBytes;
      this.elementBytes = elementBytes;
    }

    long sizeOf(Object object) {
      return elementBytes == 0
          ? fixedBytes
          : VmModel.thisVm()
              .alignObject(fixedBytes + (long) Array.getLength(object) * elementBytes);
    }
  }

  /** What walks know of classes; finding it out takes longer than a walk. Not thread-safe. */
  static final class Kinds {
    private final HeapHolders holders;
    private final Kinds earlier;
    private final Map<Class<?>, Kind> known = new HashMap<>();
    private final Map<Class<?>, List<StaticField>> statics = new HashMap<>();
    private int referent;
    private int classValues = -1;

    /**
     * Begins to know.
     *
     * @param earlier what is known already, which stays as it is; null where nothing is
     */
    Kinds(HeapHolders holders, Kinds earlier) {
      this.holders = holders;
      this.earlier = earlier;
    }

    Kind of(Object object) {
      Kind kind = earlier == null ? null : earlier.known.get(object.getClass());
      if (kind == null) {
        kind = known.get(object.getClass());
      }
      if (kind == null) {
        kind = find(object);
        known.put(object.getClass(), kind);
      }
      return kind;
    }

    private Kind find(Object object) {
      Class<?> type = object.getClass();
      if (type.isArray()) {
        ObjectLayout.Elements none =
            Layouts.ofArray(type, 0, VmModel.thisVm()).arrayElements().orElseThrow();
        return new Kind(false, false, new int[0], none.offset(), none.elementBytes());
      }
      List<Integer> offsets = new ArrayList<>();
      for (Class<?> declaring : ClassShape.hierarchy(type)) {
        held(declaring).forEach(field -> offsets.add(VmAccess.fieldOffset(field)));
      }
      return new Kind(
          holders.of(type) == Holder.TOOL,
          holders.isInternal(type),
          offsets.stream().mapToInt(Integer::intValue).toArray(),
          Layouts.shallowBytes(object, VmModel.thisVm()),
          0);
    }

    /** The fields that a class declares and that hold what they refer to. */
    List<Field> held(Class<?> declaring) {
      try {
        return ClassShape.declaredFields(declaring).stream()
            .filter(field -> !field.getType().isPrimitive())
            .filter(field -> declaring != Reference.class || field.getName().equals("queue"))
            .toList();
      } catch (UnsupportedLayoutException missingType) {
        return List.of();
      }
    }

    List<StaticField> statics(Class<?> type) {
      List<StaticField> fields = earlier == null ? null : earlier.statics.get(type);
      if (fields == null) {
        fields = statics.get(type);
      }
      if (fields == null) {
        fields = new ArrayList<>();
        try {
          for (Field field : ClassShape.staticFields(type)) {
            if (!field.getType().isPrimitive()) {
              fields.add(new StaticField(field));
            }
          }
        } catch (UnsupportedLayoutException missingType) {
          // The class cannot have been initialised without the type of its field.
        }
        statics.put(type, fields);
      }
      return fields;
    }

    /** Where a class keeps its class values; 0 where that is not known. */
    int classValuesOffset() {
      if (classValues < 0) {
        classValues = ClassShape.declaredFields(Class.class).stream()
            .filter(field -> field.getName().equals("classValueMap"))
            .mapToInt(VmAccess::fieldOffset)
            .findFirst()
            .orElse(0);
      }
      return classValues;
    }

    int referentOffset() {
      if (referent == 0) {
        referent = ClassShape.declaredFields(Reference.class).stream()
            .filter(field -> field.getName().equals("referent"))
            .mapToInt(VmAccess::fieldOffset)
            .findFirst()
            .orElseThrow();
      }
      return referent;
    }
  }
}
