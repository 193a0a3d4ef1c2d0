package org.bytewise.exercises.exam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.counting.AllocationProfile.TypeAmount;
import org.bytewise.exercises.Examination.Budgeted;
import org.bytewise.exercises.Exercise;
import org.bytewise.exercises.Limit;
import org.bytewise.snippets.trial.CountedAnswer;

/**
 * The figures of one counted call, beside the solution's for the same input. Immutable.
 *
 * @param par the solution's cost
 * @param typical what the solution needs for a generated input, for each limit: a small input may
 *     cost as much, as some answers have no shorter way for it
 * @param counted the answer's
 * @param example whether the input is an example: with those, {@code Trial} itself uses the result
 *     in ways that may create objects, so only the call counts
 */
record Figures(
    CountedAnswer par, Map<Limit, Long> typical, CountedAnswer counted, boolean example) {
  Figures {
    typical = Map.copyOf(typical);
  }

  /** Returns the limits that a single counted call shows. */
  static List<Limit> limits(Exercise exercise) {
    return exercise.budget().stream()
        .filter(limit -> switch (limit.kind()) {
          case OBJECTS, BYTES, WITHOUT, DIRECT, SHALLOW -> true;
          case SURVIVORS, DEEP, HEAP, STACK -> false;
        })
        .toList();
  }

  /** Tells whether a limit means anything for this input: the solution must keep it. */
  private boolean applies(Limit limit) {
    long needed = figure(limit, par.profile());
    return limit.bound().holds(needed, needed) && isSeen(limit, par.profile());
  }

  Budgeted budgeted(Limit limit) {
    long actual = figure(limit, counted.profile()) + putOff(limit) + unseen(limit);
    long needed = Math.max(figure(limit, par.profile()), typical.getOrDefault(limit, 0L));
    return new Budgeted(
        limit,
        actual,
        limit.bound().limit(needed),
        needed,
        limit.bound().holds(actual, needed) && isSeen(limit, counted.profile()));
  }

  /** Tells whether all limits that apply are kept. */
  boolean keeps(List<Limit> limits) {
    return limits.stream().allMatch(limit -> !applies(limit) || budgeted(limit).kept());
  }

  /** Returns by how much the answer is beyond what is allowed, over all limits that it breaks. */
  long excess(List<Limit> limits) {
    return limits.stream()
        .map(this::budgeted)
        .filter(one -> !one.kept())
        .mapToLong(one -> Math.abs(one.actual() - one.most()))
        .sum();
  }

  /** Tells whether the answer breaks a limit by what it creates only when its result is read. */
  boolean defers(List<Limit> limits) {
    return limits.stream()
        .anyMatch(limit -> putOff(limit) > 0 && !budgeted(limit).kept());
  }

  /** Returns by how many more bytes the direct buffers have grown than in the solution's call. */
  long direct() {
    return beyond(counted.profile().directBytes(), par.profile().directBytes());
  }

  /** Returns the number of objects of each type, in a map that may be changed. */
  static Map<String, Long> objects(AllocationProfile profile) {
    Map<String, Long> objects = new HashMap<>();
    profile.byType().forEach(one -> objects.put(one.type(), one.amount().objects()));
    return objects;
  }

  /** Returns the figure that a limit bounds, without what is put off. */
  static long figure(Limit limit, AllocationProfile profile) {
    Amount all = profile.own().plus(profile.otherThreads());
    return switch (limit.kind()) {
      case OBJECTS -> all.objects();
      case BYTES -> all.bytes() + Math.max(0, profile.directBytes());
      case WITHOUT -> ofType(limit, profile).objects();
      case SHALLOW -> {
        Amount amount = ofType(limit, profile);
        yield amount.objects() == 0 ? 0 : amount.bytes() / amount.objects();
      }
      case DIRECT -> profile.directBytes();
      case SURVIVORS, DEEP, HEAP, STACK -> 0;
    };
  }

  /**
   * Returns the objects created only when the result is read, beyond those of the solution; they
   * count as well.
   */
  private long putOff(Limit limit) {
    if (example) {
      return 0;
    }
    return switch (limit.kind()) {
      case OBJECTS -> beyond(counted.putOff().objects(), par.putOff().objects());
      case WITHOUT -> beyond(putOff(limit, counted), putOff(limit, par));
      case BYTES -> beyond(counted.putOff().bytes(), par.putOff().bytes());
      default -> 0;
    };
  }

  private static long putOff(Limit limit, CountedAnswer answer) {
    return answer.putOffByType().entrySet().stream()
        .filter(one -> limit.names(one.getKey()))
        .mapToLong(one -> one.getValue().objects())
        .sum();
  }

  private static long beyond(long actual, long par) {
    return Math.max(0, actual - par);
  }

  private static Amount ofType(Limit limit, AllocationProfile profile) {
    return profile.byType().stream()
        .filter(one -> limit.names(one.type()))
        .map(TypeAmount::amount)
        .reduce(Amount.ZERO, Amount::plus);
  }

  /**
   * Returns how many more objects other threads create than in the solution. They are counted
   * without their types, so any of them may be of the forbidden type.
   */
  private long unseen(Limit limit) {
    return limit.kind() == Limit.Kind.WITHOUT
        ? beyond(
            counted.profile().otherThreads().objects(),
            par.profile().otherThreads().objects())
        : 0;
  }

  /**
   * Tells whether the figure could be measured: the size of a type shows only if an object of it is
   * created.
   */
  private static boolean isSeen(Limit limit, AllocationProfile profile) {
    return limit.kind() != Limit.Kind.SHALLOW || ofType(limit, profile).objects() > 0;
  }
}
