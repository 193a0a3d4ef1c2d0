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
import java.util.OptionalInt;
import java.util.Set;
import org.bytewise.layout.HeapChange.Step;
import org.bytewise.layout.HeapHolders.Holder;

/**
 * A single walk over everything a program can reach, starting at static fields and live threads. It
 * proceeds by kind of holder, so that each object is found through the first kind that holds it,
 * along one of the shortest paths. Weak, phantom and final references do not hold their referents;
 * soft references do. No code of the visited objects runs. Not thread-safe; use once.
 */
final class HeapWalk {
  /**
   * The limits at which a walk gives up.
   *
   * @param objects the most objects to visit
   * @param nanos the most processor time of the thread, in nanoseconds
   */
  record Limits(int objects, long nanos) {
    static final Limits DEFAULT = new Limits(12_000_000, 8_000_000_000L);
  }

  /** The number of objects visited between two checks of the clock. */
  private static final int CLOCK_INTERVAL = 1 << 14;

  private final Limits limits;
  private final HeapHolders holders;
  private final Kinds kinds;
  private final HeapIndex known;
  private final HeapIndex index;
  private final List<Step> roots = new ArrayList<>();
  private final Map<Holder, Integer> ends = new EnumMap<>(Holder.class);
  private final Set<Object> deferred = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> heldByLibrary = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<int[]> soft = new ArrayDeque<>();
  private final ThreadClock clock = new ThreadClock();
  private Holder holder = Holder.VARIABLE;
  private boolean measuring;
  private int visited;
  private String doubt;

  private HeapWalk(HeapHolders holders, Kinds kinds, HeapIndex known, Limits limits) {
    this.limits = limits;
    this.holders = holders;
    this.kinds = kinds;
    this.known = known;
    // Most of it is there still.
    this.index = new HeapIndex(known == null ? 0 : known.size());
  }

  /**
   * Walks the heap of the running VM.
   *
   * @param known what was reachable before; null for the first walk
   * @param apart roots to walk last, because only the measurement itself holds them
   */
  static HeapWalk of(
      HeapHolders holders, Kinds kinds, HeapIndex known, List<?> apart, Limits limits) {
    HeapWalk walk = new HeapWalk(holders, kinds, known, limits);
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

  /** Returns why the walk may be incomplete; null if it is complete. */
  String doubt() {
    return doubt;
  }

  /** Returns the number after that of the last object found through a kind of holder. */
  int end(Holder of) {
    return ends.getOrDefault(of, index.size());
  }

  private void walkAll() {
    Map<Holder, List<Class<?>>> classes = new EnumMap<>(Holder.class);
    List<Class<?>> all = new ArrayList<>();
    for (Class<?> type : Agent.loadedClasses()) {
      if (!type.isArray()) {
        classes.computeIfAbsent(kinds.holder(type), h -> new ArrayList<>()).add(type);
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

  /**
   * Adds the values that {@link ClassValue}s have computed for a class, which the class itself
   * holds.
   */
  private void addClassValues(Class<?> type) {
    int offset = kinds.classValuesOffset();
    if (offset > 0) {
      addRoot(
          VmAccess.reference(type, offset),
          new Step(Step.Kind.STATIC, TypeNames.of(type), "classValueMap"));
    }
  }

  private void addRoot(Object object, Step step) {
    if (meet(object, -1 - roots.size())) {
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

  /**
   * Returns whether to stop at an object because it leads to everything else. Such objects are
   * walked last, as roots of their own.
   */
  private boolean isBarrier(Object object) {
    if (object instanceof HeapIndex || object instanceof Kinds) {
      // The one leads to everything that was reachable before, and the other grows while it is
      // walked.
      return true;
    }
    if (object instanceof HeapMark) {
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

  /**
   * Returns whether an object existed before the program ran. A class loader that the program
   * itself created is held like any other object.
   */
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
    if (index.size() > limits.objects() || clock.elapsedNanos() > limits.nanos()) {
      doubt = "there are too many objects to visit all of them";
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

  /** Adds an object if it is new and no barrier, and returns whether it was added. */
  private boolean meet(Object object, int parent) {
    if (object == null) {
      return false;
    }
    int slot = index.freeSlot(object);
    if (slot < 0 || isBarrier(object)) {
      return false;
    }
    index.addAt(slot, object, parent);
    return true;
  }

  /**
   * Returns whether an object is the lock of a class that is loaded and not initialized yet. JDKs
   * keep it where the class of an array has its component type: an empty array of numbers, although
   * no field of a class has that type.
   */
  boolean isClassLock(int number) {
    int parent = index.parent(number);
    return parent >= 0 && index.get(parent) instanceof Class && index.get(number) instanceof int[];
  }

  /** Returns the path to an object, starting at its root. */
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

  /** A static field of a reference type. */
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

  /** What a walk knows about a class. */
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

  /** Something for each class, also from earlier caches, which are not modified. */
  private static final class ByClass<T> {
    private final ByClass<T> earlier;
    private final Map<Class<?>, T> own = new HashMap<>();

    ByClass(ByClass<T> earlier) {
      this.earlier = earlier;
    }

    /** Returns null if nothing is known of the class. */
    T get(Class<?> type) {
      T found = null;
      for (ByClass<T> one = this; one != null && found == null; one = one.earlier) {
        found = one.own.get(type);
      }
      return found;
    }

    void put(Class<?> type, T what) {
      own.put(type, what);
    }

    void copyLibraryTo(ByClass<T> library) {
      own.forEach((type, what) -> {
        if (type.getClassLoader() == null && !type.isHidden()) {
          library.put(type, what);
        }
      });
    }
  }

  /**
   * A cache of what walks know about classes, because finding it out takes longer than a walk. Not
   * thread-safe.
   */
  static final class Kinds {
    private final HeapHolders holders;
    private final ByClass<Kind> known;
    private final ByClass<List<StaticField>> statics;
    private final ByClass<Holder> owners;
    private int referent;
    private int className;
    private int classValues = -1;

    /**
     * Creates a cache.
     *
     * @param earlier a cache to look up first, which is not modified; null for none
     */
    Kinds(HeapHolders holders, Kinds earlier) {
      this.holders = holders;
      this.known = new ByClass<>(earlier == null ? null : earlier.known);
      this.statics = new ByClass<>(earlier == null ? null : earlier.statics);
      this.owners = new ByClass<>(earlier == null ? null : earlier.owners);
    }

    /**
     * Returns what is known here about classes that are never unloaded, those of the library. To
     * keep it keeps no class of the program alive.
     */
    Kinds ofLibrary() {
      Kinds library = new Kinds(holders, null);
      known.copyLibraryTo(library.known);
      statics.copyLibraryTo(library.statics);
      owners.copyLibraryTo(library.owners);
      return library;
    }

    /** Returns whether other holders classify as those of this cache do. */
    boolean isFor(HeapHolders others) {
      return others.getClass() == holders.getClass();
    }

    Kind of(Object object) {
      Class<?> type = object.getClass();
      Kind kind = known.get(type);
      if (kind == null) {
        kind = find(object);
        known.put(type, kind);
      }
      return kind;
    }

    /** Returns the kind of holder that the static fields of a class are. */
    Holder holder(Class<?> type) {
      Holder holder = owners.get(type);
      if (holder == null) {
        holder = holders.of(type);
        owners.put(type, holder);
      }
      return holder;
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
          holder(type) == Holder.TOOL,
          holders.isInternal(type),
          offsets.stream().mapToInt(Integer::intValue).toArray(),
          Layouts.shallowBytes(object, VmModel.thisVm()),
          0);
    }

    /**
     * Returns the declared reference fields that hold what they refer to: not a Reference's
     * referent.
     */
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
      List<StaticField> fields = statics.get(type);
      if (fields == null) {
        fields = new ArrayList<>();
        try {
          for (Field field : ClassShape.staticFields(type)) {
            if (!field.getType().isPrimitive()) {
              fields.add(new StaticField(field));
            }
          }
        } catch (UnsupportedLayoutException missingType) {
          // Without the type of its field the class cannot have been initialized.
        }
        statics.put(type, fields);
      }
      return fields;
    }

    /**
     * Returns the offset of the field in which a Class keeps its class values; 0 if it is unknown.
     */
    int classValuesOffset() {
      if (classValues < 0) {
        classValues = offset(Class.class, "classValueMap").orElse(0);
      }
      return classValues;
    }

    int referentOffset() {
      if (referent == 0) {
        referent = offset(Reference.class, "referent").orElseThrow();
      }
      return referent;
    }

    /** Returns the offset of the field in which a Class keeps its name once it was asked for. */
    int classNameOffset() {
      if (className == 0) {
        className = offset(Class.class, "name").orElseThrow();
      }
      return className;
    }

    private static OptionalInt offset(Class<?> declaring, String name) {
      return ClassShape.declaredFields(declaring).stream()
          .filter(field -> field.getName().equals(name))
          .mapToInt(VmAccess::fieldOffset)
          .findFirst();
    }
  }
}
