package org.bytewise.instruments.survivors;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytewise.counting.AllocationProfile.Amount;
import org.bytewise.instruments.workbench.Answer;
import org.bytewise.instruments.workbench.Workbench;
import org.bytewise.layout.HeapChange;
import org.bytewise.layout.HeapChange.Step;
import org.bytewise.snippets.Evaluation;

/**
 * The objects of a piece of code that are still reachable when it has ended. Immutable.
 *
 * @param all how many, and their bytes
 * @param byType the same by type, most bytes first
 * @param firstTime survivors that were created because something was linked, loaded or initialised
 *     for the first time; not included in the other figures
 * @param certainty what the figures are
 * @param reason why they are not exact; null if they are
 */
public record Survivors(
    Amount all, List<OfType> byType, Amount firstTime, Certainty certainty, String reason) {

  /** How precise a figure is. */
  public enum Certainty {
    EXACT,
    AT_LEAST,
    ABOUT
  }

  /**
   * The survivors of one type.
   *
   * @param type as in an allocation profile
   * @param path how the first of them is held, from the root on
   */
  public record OfType(String type, Amount amount, List<Step> path) {
    public OfType {
      path = List.copyOf(path);
    }
  }

  public Survivors {
    Objects.requireNonNull(all, "all");
    byType = List.copyOf(byType);
    if ((certainty == Certainty.EXACT) != (reason == null)) {
      throw new IllegalArgumentException(certainty + " with reason " + reason);
    }
  }

  /**
   * The outcome of code and its surviving objects.
   *
   * @param answer the code's results
   * @param survivors empty if the VM was lost or nothing ran
   */
  public record Watched(Answer answer, Optional<Survivors> survivors) {}

  /**
   * Runs code in the session, as {@link Workbench#runUnseen} does, and finds the surviving objects.
   */
  public static Watched watch(Workbench workbench, String code) {
    Optional<Serializable> refused = probe(workbench, SurvivorProbe.BEGIN);
    // A value's text is created after measuring, because toString() may leave objects behind.
    Answer answer = workbench.runUnseen(code);
    List<Evaluation> all = answer.transcript().evaluations();
    boolean lost = all.stream().anyMatch(one -> one instanceof Evaluation.VmLost);
    boolean ran = all.stream().anyMatch(one -> !(one instanceof Evaluation.Rejected));
    if (lost || !ran) {
      probe(workbench, SurvivorProbe.ABANDON);
      return new Watched(workbench.withTexts(answer), Optional.empty());
    }
    Optional<Serializable> found =
        refused.isPresent() ? refused : probe(workbench, SurvivorProbe.FOUND);
    return new Watched(
        workbench.withTexts(answer),
        Optional.of(
            found.orElse(null) instanceof HeapChange change
                ? new SurvivorCount(answer.transcript(), change).survivors()
                : unknown(found.map(Object::toString).orElse("the heap was not walked"))));
  }

  private static Optional<Serializable> probe(Workbench workbench, String what) {
    return workbench.session().inspectLast(SurvivorProbe.class, what);
  }

  private static Survivors unknown(String reason) {
    return new Survivors(Amount.ZERO, List.of(), Amount.ZERO, Certainty.AT_LEAST, reason);
  }
}
