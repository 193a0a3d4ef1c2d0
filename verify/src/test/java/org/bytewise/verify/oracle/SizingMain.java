package org.bytewise.verify.oracle;

import com.sun.management.ThreadMXBean;
import java.io.BufferedWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jol.info.GraphLayout;

/**
 * Measures in the plain VM what the values of probes take: by a walk through the fields that
 * reflection shows, where an object is as large as the thread's byte counter says when another one
 * like it is made; and by JOL.
 *
 * <p>Called with the file to write to and the name of the probes' class. Writes for each probe its
 * shallow size, and bytes and objects of the whole graph, as found by the walk and by JOL. JOL is
 * asked only where the walk does not come to what the whole program shares: it would walk on.
 */
final class SizingMain {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final MethodHandle ALLOCATE = allocate();

  /** How often the size of an object is taken, of which the smallest is right. */
  private static final int CALLS = 3;

  private final Map<Class<?>, Long> sizes = new HashMap<>();
  private final Map<Class<?>, List<Field>> references = new HashMap<>();

  private SizingMain() {}

  public static void main(String[] args) throws Throwable {
    Probes probes =
        Class.forName(args[1]).asSubclass(Probes.class).getDeclaredConstructor().newInstance();
    SizingMain sizing = new SizingMain();
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[0]))) {
      for (int probe = 0; probe < probes.size(); probe++) {
        try {
          Object value = probes.run(probe);
          Walk walk = sizing.walk(value);
          out.write(probe + "\t" + sizing.sizeOf(value) + "\t" + walk.bytes + "\t" + walk.objects);
          if (walk.shared == 0) {
            GraphLayout jol = GraphLayout.parseInstance(value);
            out.write("\t" + jol.totalSize() + "\t" + jol.totalCount());
          }
          out.newLine();
        } catch (Throwable e) {
          throw new IllegalStateException("probe %d of %s".formatted(probe, args[1]), e);
        }
      }
    }
  }

  private static MethodHandle allocate() {
    try {
      // Found by its name: the compiler would warn of it.
      Class<?> unsafe = Class.forName("sun.misc.Unsafe");
      Field instance = unsafe.getDeclaredField("theUnsafe");
      instance.setAccessible(true);
      return MethodHandles.lookup()
          .findVirtual(unsafe, "allocateInstance", MethodType.methodType(Object.class, Class.class))
          .bindTo(instance.get(null));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * What a walk found.
   *
   * @param shared how many references led to what the whole program shares
   */
  private record Walk(long bytes, long objects, long shared) {}

  private Walk walk(Object root) throws Throwable {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    seen.add(root);
    open.add(root);
    long bytes = 0;
    long shared = 0;
    while (!open.isEmpty()) {
      Object object = open.remove();
      bytes += sizeOf(object);
      for (Object next : next(object)) {
        if (isShared(next)) {
          shared++;
        } else if (next != null && seen.add(next)) {
          open.add(next);
        }
      }
    }
    return new Walk(bytes, seen.size(), shared);
  }

  private static boolean isShared(Object object) {
    return object instanceof Class
        || object instanceof ClassLoader
        || object instanceof Module
        || object instanceof ModuleLayer
        || object instanceof Thread
        || object instanceof ThreadGroup;
  }

  private List<Object> next(Object object) throws IllegalAccessException {
    List<Object> next = new ArrayList<>();
    if (object instanceof Object[] array) {
      Collections.addAll(next, array);
    } else {
      for (Field field : references.computeIfAbsent(object.getClass(), SizingMain::references)) {
        next.add(field.get(object));
      }
    }
    return next;
  }

  private static List<Field> references(Class<?> type) {
    List<Field> found = new ArrayList<>();
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          found.add(field);
        }
      }
    }
    return found;
  }

  private long sizeOf(Object object) throws Throwable {
    Class<?> type = object.getClass();
    if (type.isArray()) {
      int length = Array.getLength(object);
      return allocated(type.getComponentType(), length);
    }
    Long known = sizes.get(type);
    if (known == null) {
      // More is allocated at a first call, and when the method handle is compiled anew.
      known = Long.MAX_VALUE;
      for (int i = 0; i < CALLS; i++) {
        known = Math.min(known, allocated(type, -1));
      }
      sizes.put(type, known);
    }
    return known;
  }

  /** The bytes of a new object, or of a new array where there is a length. */
  private static long allocated(Class<?> type, int length) throws Throwable {
    long start = THREADS.getCurrentThreadAllocatedBytes();
    Object made =
        length < 0 ? (Object) ALLOCATE.invokeExact(type) : Array.newInstance(type, length);
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - start;
    if (made == null || bytes <= 0) {
      throw new IllegalStateException("nothing was allocated for " + type);
    }
    return bytes;
  }
}
