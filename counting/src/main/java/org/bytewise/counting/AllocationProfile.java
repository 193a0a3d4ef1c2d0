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
 * <p>Objects and bytes of {@link #own} are those that the code created on its own thread, in its
 * own lines or in the methods that it called. Sizes are shallow sizes, in bytes.
 *
 * @param own objects of the code itself
 * @param byType {@link #own} by type, most bytes first
 * @param byLine {@link #own} by the line of the code that caused them, in order of lines; objects
 *     that no known line stands behind are left out
 * @param oneTime objects that the VM created because it linked, loaded or initialised something for
 *     the first time
 * @param oneTimeByType {@link #oneTime} by type, most bytes first
 * @param otherThreads objects that other threads created meanwhile
 * @param directBytes growth of the direct buffers, in bytes; outside of the heap, in no other
 *     figure
 * @param exact whether the sizes of the counted objects add up to the VM's own count of the
 *     thread's bytes; then nothing was missed
 * @param reason why the figures are not exact but lower bounds; null where they are exact
 * @param circumstances what else happened, before the run and in it
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

  /** The profile of code that did not run, and so allocated nothing. */
  public static final AllocationProfile NONE = new AllocationProfile(
      Amount.ZERO, List.of(), List.of(), Amount.ZERO, Amount.ZERO, 0, true, null);

  /** The reason why there are no figures of code with which its VM was lost. */
  public static final String LOST_WITH_VM = "its VM was lost, and the count with it";

  /**
   * The profile of code that ran, or may have run, and of which nothing was counted.
   *
   * @param reason why not, as it stands after "because"
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

  /** A profile of a run beside which nothing else happened. */
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

  /** A profile that does not say of what types the one-time objects are. */
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

  /**
   * What else happened, before a run and in it.
   *
   * @param sinceLastInput objects that other threads created between the run before and this one
   * @param gapless whether all of {@code sinceLastInput} was recorded; else it is a lower bound
   * @param classesLoaded classes that the run loaded on its own thread, on the way to what it
   *     counts; 0 where none of {@link AllocationProfile#own} can come from that
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
   * A number of objects and their bytes.
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
   * @param type the type's name as in source code, with its package: {@code java.lang.Object[]},
   *     {@code java.util.HashMap.Node}, {@code Point}, {@code lambda in main}
   */
  public record TypeAmount(String type, Amount amount) {}

  /**
   * The objects that one line caused.
   *
   * @param source the name of the piece of source that the line is in: not always the one that ran,
   *     but also one that it called
   * @param line the line, counted from 1, in that source
   * @param text the text of that line, without the white space around it
   */
  public record LineAmount(String source, int line, String text, Amount amount) {}

  /** This profile and another one as one, for runs that came one after the other. */
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

  /** Amounts by type in the order of {@link #byType}: most bytes first, then by name. */
  public static List<TypeAmount> sortedTypes(Map<String, Amount> types) {
    return types.entrySet().stream()
        .map(e -> new TypeAmount(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingLong((TypeAmount t) -> t.amount().bytes())
            .reversed()
            .thenComparing(TypeAmount::type))
        .toList();
  }
}
