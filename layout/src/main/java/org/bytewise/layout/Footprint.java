package org.bytewise.layout;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The deep size of an object: the object itself and everything reachable from it through fields and
 * array slots, by type. Immutable, and can be serialized from one VM to another.
 *
 * <p>Every reachable object counts once, even if others refer to it too; the referents of
 * {@link java.lang.ref.Reference}s count as well. The walk stops where it would enter the VM's own
 * data: a {@link Class}, {@link ClassLoader}, {@link Module}, {@link ModuleLayer}, {@link Thread}
 * or {@link ThreadGroup} is shared by the whole program, so it is neither counted nor entered,
 * unless it is the root itself.
 *
 * @param vm the VM that the sizes apply to
 * @param shallowBytes the shallow size of the root
 * @param deepBytes the deep size: the sum of all shallow sizes
 * @param objects the number of objects, including the root
 * @param byType the same figures by type, ordered by bytes, descending, then by name
 * @param shared the number of references to shared objects, at which the walk stopped
 * @param complete whether everything was counted; if not, a limit was reached or the heap had no
 *     room left for counting, and the figures are lower bounds
 */
public record Footprint(
    VmModel vm,
    long shallowBytes,
    long deepBytes,
    long objects,
    List<TypeShare> byType,
    long shared,
    boolean complete)
    implements Serializable {

  /**
   * The objects of one type and their total size.
   *
   * @param type the VM's name of the type, arrays as {@code int[][]}
   * @param objects the number of objects
   * @param bytes the sum of their shallow sizes
   */
  public record TypeShare(String type, long objects, long bytes) implements Serializable {}

  /**
   * The limits at which counting stops.
   *
   * @param objects the most objects to count, at least 1
   * @param time the approximate processor time of the thread to spend, not negative
   */
  public record Limits(long objects, Duration time) {
    /** 20 million objects or 10 seconds, longer than anyone waits at a prompt. */
    public static final Limits DEFAULT = new Limits(20_000_000, Duration.ofSeconds(10));

    /** Validates the limits. */
    public Limits {
      if (objects < 1) {
        throw new IllegalArgumentException("objects %d must be >= 1".formatted(objects));
      }
      if (time.isNegative()) {
        throw new IllegalArgumentException("time %s must not be negative".formatted(time));
      }
    }
  }

  /** Checks that the figures by type add up to the totals. */
  public Footprint {
    byType = List.copyOf(byType);
    long bytes = byType.stream().mapToLong(TypeShare::bytes).sum();
    long count = byType.stream().mapToLong(TypeShare::objects).sum();
    if (bytes != deepBytes || count != objects) {
      throw new IllegalArgumentException("the types have %d objects of %d bytes, not %d of %d"
          .formatted(count, bytes, objects, deepBytes));
    }
  }

  /**
   * Measures the deep size of an object in the running VM.
   *
   * @param root not null
   */
  public static Footprint of(Object root) {
    return of(root, Limits.DEFAULT);
  }

  /**
   * Measures the deep size of an object in the running VM.
   *
   * @param root not null
   * @param limits when to stop
   */
  public static Footprint of(Object root, Limits limits) {
    return of(root, limits, VmModel.thisVm());
  }

  /**
   * Measures the deep size of an object of the running VM with the sizes of another VM.
   *
   * @param root not null
   * @param limits when to stop
   * @param vm the running VM or a simulated one
   * @throws UnsupportedLayoutException if a type's simulated layout cannot be verified
   */
  public static Footprint of(Object root, Limits limits, VmModel vm) {
    return new GraphWalk(vm, limits).walk(root);
  }

  /**
   * Computes the deep size of a new array of arrays, such as {@code new boolean[3][5]}.
   *
   * @param type the outermost array's class
   * @param lengths the length of each dimension, outermost first; at most as many as the type has
   *     dimensions
   * @param vm the running VM or a simulated one
   */
  public static Footprint ofArrays(Class<?> type, List<Integer> lengths, VmModel vm) {
    List<TypeShare> shares = new ArrayList<>();
    long arrays = 1;
    long bytes = 0;
    long objects = 0;
    Class<?> level = type;
    for (int length : lengths) {
      long each = Layouts.ofArray(level, length, vm).shallowBytes();
      if (arrays > 0) {
        shares.add(new TypeShare(TypeNames.of(level), arrays, Math.multiplyExact(arrays, each)));
      }
      objects = Math.addExact(objects, arrays);
      bytes = Math.addExact(bytes, Math.multiplyExact(arrays, each));
      arrays = Math.multiplyExact(arrays, length);
      level = level.componentType();
    }
    long shallow = Layouts.ofArray(type, lengths.get(0), vm).shallowBytes();
    return new Footprint(vm, shallow, bytes, objects, GraphWalk.merged(shares), 0, true);
  }

  /**
   * Returns this footprint with its types renamed; types that are given the same name are merged.
   *
   * @param naming maps names without brackets, never a primitive type's; for example
   *     {@link TypeNames#source}
   */
  public Footprint withTypeNames(UnaryOperator<String> naming) {
    List<TypeShare> renamed = GraphWalk.merged(byType.stream()
        .map(share ->
            new TypeShare(TypeNames.rename(share.type, naming), share.objects, share.bytes))
        .toList());
    return new Footprint(vm, shallowBytes, deepBytes, objects, renamed, shared, complete);
  }
}
