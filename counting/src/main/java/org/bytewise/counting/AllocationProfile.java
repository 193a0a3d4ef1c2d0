package org.bytewise.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a run of some code allocated. Immutable.
 *
 * <p>{@link #own} covers the objects that the code created on its own thread, in its own lines or
 * in the methods that it called. Sizes are shallow sizes, in bytes.
 *
 * @param own objects of the code itself
 * @param byType {@link #own} by type, most bytes first
 * @param byLine {@link #own} by the line of code that caused the allocation, in line order; objects
 *     without a known line are left out
 * @param oneTime one-time allocations: objects that the VM created because it linked, loaded or
 *     initialised something for the first time
 * @param oneTimeByType {@link #oneTime} by type, most bytes first
 * @param otherThreads objects that other threads created during the run
 * @param directBytes growth of the direct buffers, in bytes; outside the heap and not part of any
 *     other figure
 * @param exact whether the sizes of the counted objects add up to the VM's own count of the
 *     thread's bytes, which proves that nothing was missed
 * @param reason why the figures are only lower bounds; null if they are exact
 * @param circumstances what else happened before and during the run
 */
public record AllocationProfile(
    Amount own,
    List<TypeAmount> byType,
    List<LineAmount> byLine,
    Amount oneTime,
    List<TypeAmount> oneTimeByType,
    Amount otherThreads,
    long directBytes,
    boolean exact,
    String reason,
    Circumstances circumstances) {

  /** The profile of code that did not run and therefore allocated nothing. */
  public static final AllocationProfile NONE = new AllocationProfile(
      Amount.ZERO, List.of(), List.of(), Amount.ZERO, Amount.ZERO, 0, true, null);

  /** The reason for missing figures when the code's VM was lost. */
  public static final String LOST_WITH_VM = "its VM was lost, and the count with it";

  /**
   * Returns the profile of code that ran, or may have run, without being counted.
   *
   * @param reason why it was not counted, worded to follow "because"
   */
  public static AllocationProfile uncounted(String reason) {
    return new AllocationProfile(
        Amount.ZERO, List.of(), List.of(), Amount.ZERO, Amount.ZERO, 0, false, reason);
  }

  public AllocationProfile {
    Objects.requireNonNull(own, "own");
    Objects.requireNonNull(oneTime, "oneTime");
    Objects.requireNonNull(otherThreads, "otherThreads");
    Objects.requireNonNull(circumstances, "circumstances");
    byType = List.copyOf(byType);
    byLine = List.copyOf(byLine);
    oneTimeByType = List.copyOf(oneTimeByType);
    if (exact != (reason == null)) {
      throw new IllegalArgumentException("exact " + exact + " with reason " + reason);
    }
  }

  /** Creates a profile of a run during which nothing else happened. */
  public AllocationProfile(
      Amount own,
      List<TypeAmount> byType,
      List<LineAmount> byLine,
      Amount oneTime,
      List<TypeAmount> oneTimeByType,
      Amount otherThreads,
      long directBytes,
      boolean exact,
      String reason) {
    this(
        own,
        byType,
        byLine,
        oneTime,
        oneTimeByType,
        otherThreads,
        directBytes,
        exact,
        reason,
        Circumstances.NONE);
  }

  /** Creates a profile without the types of the one-time allocations. */
  public AllocationProfile(
      Amount own,
      List<TypeAmount> byType,
      List<LineAmount> byLine,
      Amount oneTime,
      Amount otherThreads,
      long directBytes,
      boolean exact,
      String reason) {
    this(own, byType, byLine, oneTime, List.of(), otherThreads, directBytes, exact, reason);
  }

  /** Returns the same figures without types and lines, for where something else shows them. */
  public AllocationProfile withoutTypes() {
    return new AllocationProfile(
        own,
        List.of(),
        List.of(),
        oneTime,
        List.of(),
        otherThreads,
        directBytes,
        exact,
        reason,
        circumstances);
  }

  /**
   * What else happened before and during a run.
   *
   * @param sinceLastInput objects that other threads created between the previous run and this one
   * @param gapless whether all of {@code sinceLastInput} was recorded; if not, it is a lower bound
   * @param classesLoaded the number of classes that the run loaded on its own thread on the way to
   *     the code it counts; 0 if none of {@link AllocationProfile#own} can come from loading them
   */
  public record Circumstances(Amount sinceLastInput, boolean gapless, long classesLoaded) {
    public static final Circumstances NONE = new Circumstances(Amount.ZERO, true, 0);

    Circumstances plus(Circumstances other) {
      return new Circumstances(
          sinceLastInput.plus(other.sinceLastInput),
          gapless && other.gapless,
          classesLoaded + other.classesLoaded);
    }
  }

  /**
   * A number of objects and their size.
   *
   * @param objects at least 0
   * @param bytes the sum of their shallow sizes, at least 0
   */
  public record Amount(long objects, long bytes) {
    public static final Amount ZERO = new Amount(0, 0);

    public Amount {
      if (objects < 0 || bytes < 0) {
        throw new IllegalArgumentException(
            "objects " + objects + " and bytes " + bytes + " must be >= 0");
      }
    }

    public Amount plus(Amount other) {
      return new Amount(objects + other.objects, bytes + other.bytes);
    }
  }

  /**
   * The objects of one type.
   *
   * @param type the type's qualified name, as in source code: {@code java.lang.Object[]},
   *     {@code java.util.HashMap.Node}, {@code Point}, {@code lambda in main}
   */
  public record TypeAmount(String type, Amount amount) {}

  /**
   * The objects caused by one line.
   *
   * @param source the name of the source containing the line: the source that ran, or another one
   *     that it called
   * @param line counted from 1, within that source
   * @param text the text of that line without surrounding white space
   */
  public record LineAmount(String source, int line, String text, Amount amount) {}

  /** Returns the sum of this profile and that of a later run. */
  public AllocationProfile plus(AllocationProfile other) {
    List<LineAmount> lines = new ArrayList<>(byLine);
    lines.addAll(other.byLine);
    return new AllocationProfile(
        own.plus(other.own),
        together(byType, other.byType),
        lines,
        oneTime.plus(other.oneTime),
        together(oneTimeByType, other.oneTimeByType),
        otherThreads.plus(other.otherThreads),
        directBytes + other.directBytes,
        exact && other.exact,
        reason != null ? reason : other.reason,
        circumstances.plus(other.circumstances));
  }

  private static List<TypeAmount> together(List<TypeAmount> some, List<TypeAmount> more) {
    Map<String, Amount> types = new HashMap<>();
    Stream.of(some, more)
        .flatMap(List::stream)
        .forEach(type -> types.merge(type.type(), type.amount(), Amount::plus));
    return sortedTypes(types);
  }

  /** Returns amounts by type in the order of {@link #byType}: most bytes first, then by name. */
  public static List<TypeAmount> sortedTypes(Map<String, Amount> types) {
    return types.entrySet().stream()
        .map(e -> new TypeAmount(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong((TypeAmount t) -> t.amount().bytes())
            .reversed()
            .thenComparing(TypeAmount::type))
        .toList();
  }
}
