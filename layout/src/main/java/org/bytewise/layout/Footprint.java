package org.bytewise.layout;

import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an object keeps in memory: itself and everything that can be reached from it through fields
 * and array slots, by type. Immutable, and can be serialized from one VM to another.
 *
 * <p>Every reachable object counts once, whoever else refers to it; what
 * {@link java.lang.ref.Reference}s refer to counts too. Where the way leads into the VM's own house
 * it ends: a {@link Class}, {@link ClassLoader}, {@link Module}, {@link ModuleLayer},
 * {@link Thread} or {@link ThreadGroup} is shared by the whole program, so it is neither counted
 * nor entered, unless it is the root itself.
 *
 * @param vm the VM that the sizes are true for
 * @param shallowBytes the size of the root alone
 * @param deepBytes the size of all
 * @param objects how many there are, the root included
 * @param byType the same by type, the most bytes first, then by name
 * @param shared how many references led to shared objects, where the way ended
 * @param complete whether all were counted; otherwise a limit was met, or the heap had no room left
 *     for counting, and the figures are the least there is
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
   * What the objects of one type take.
   *
   * @param type the VM's name, arrays as {@code int[][]}
   * @param objects how many
   * @param bytes together
   */
  public record TypeShare(String type, long objects, long bytes) implements Serializable {}

  /**
   * When to stop counting.
   *
   * @param objects after this many, at least 1
   * @param time after about this long, not negative
   */
  public record Limits(long objects, Duration time) {
    /** Far more than anyone waits for at a prompt: 20 million objects, 10 seconds. */
    public static final Limits DEFAULT = new Limits(20_000_000, Duration.ofSeconds(10));

    /** Checks the numbers. */
    public Limits {
      if (objects < 1) {
        throw new IllegalArgumentException("objects %d must be >= 1".formatted(objects));
      }
      if (time.isNegative()) {
        throw new IllegalArgumentException("time %s must not be negative".formatted(time));
      }
    }
  }

  /** Checks that the types add up. */
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
   * Counts what an object keeps, in the running VM.
   *
   * @param root not null
   */
  public static Footprint of(Object root) {
    return of(root, Limits.DEFAULT);
  }

  /**
   * Counts what an object keeps, in the running VM.
   *
   * @param root not null
   * @param limits when to stop
   */
  public static Footprint of(Object root, Limits limits) {
    return of(root, limits, VmModel.thisVm());
  }

  /**
   * Counts what an object keeps here, in the sizes of another VM.
   *
   * @param root not null
   * @param limits when to stop
   * @param vm the running VM or a simulated one
   * @throws UnsupportedLayoutException where a type's simulated layout cannot be proven right
   */
  public static Footprint of(Object root, Limits limits, VmModel vm) {
    return new GraphWalk(vm, limits).walk(root);
  }

  /**
   * What an array of arrays takes that was just made, as by {@code new boolean[3][5]}.
   *
   * @param type the outermost array's class
   * @param lengths how many elements, from the outermost on; at most as many as the type has
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
   * The same footprint with other names for types; types that get the same name become one.
   *
   * @param naming called with names without brackets, never with a primitive type's, such as
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
