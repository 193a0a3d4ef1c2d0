package org.bytewise.exercises;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;

/**
 * What came of judging one answer. Immutable.
 *
 * @param verdict what the judge says
 * @param message one line for the learner: what is wrong, or that it passes
 * @param failure the call that went wrong; empty where none did
 * @param errors what the compiler says; empty where it compiles
 * @param budgets how the answer keeps to each budget; empty where it was not measured
 * @param profile what the counted call allocated; empty where it was not counted
 * @param par what the solution allocated in the same call; empty where the answer was not counted
 * @param excess types of which the answer created more than the solution, most bytes first
 * @param mistake the known mistake that it shows; empty for none
 * @param printed what the code printed, up to a limit
 * @param elapsedNanos wall time of the counted call, in nanoseconds; empty where it was not counted
 */
public record Examination(
    Verdict verdict,
    String message,
    Optional<Failure> failure,
    List<CompileError> errors,
    List<Budgeted> budgets,
    Optional<AllocationProfile> profile,
    Optional<Amount> par,
    List<String> excess,
    Optional<KnownMistake> mistake,
    String printed,
    OptionalLong elapsedNanos) {

  public Examination {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(message, "message");
    errors = List.copyOf(errors);
    budgets = List.copyOf(budgets);
    excess = List.copyOf(excess);
  }

  /**
   * A call that went wrong.
   *
   * @param input as text
   * @param expected the solution's result, as text
   * @param actual the answer's result as text, or the exception that it threw
   * @param line the line of the answer that threw; 0 where it returned or is not known
   */
  public record Failure(String input, String expected, String actual, int line) {}

  /**
   * What the compiler says.
   *
   * @param line of the answer, counted from 1; 0 where it is in none of its lines
   * @param column counted from 1, in UTF-16 code units; 0 where it is not known
   */
  public record CompileError(int line, int column, String message) {}

  /**
   * A budget and what was measured.
   *
   * @param actual in the limit's unit; for heap and stack 0 where it holds and 1 where it does not
   * @param most the largest figure that is allowed
   * @param par what the solution needs
   * @param kept whether it holds
   */
  public record Budgeted(Limit limit, long actual, long most, long par, boolean kept) {}

  /** All that the counted call created, on all threads; empty where it was not counted. */
  public Optional<Amount> cost() {
    return profile.map(one -> one.own().plus(one.otherThreads()));
  }

  /** Whether it passed with fewer objects, or as many and fewer bytes, than the solution. */
  public boolean beatsPar() {
    if (verdict != Verdict.PASS || cost().isEmpty() || par.isEmpty()) {
      return false;
    }
    Amount cost = cost().get();
    return cost.objects() < par.get().objects()
        || (cost.objects() == par.get().objects() && cost.bytes() < par.get().bytes());
  }

  /** Whether a type is in excess, or a budget of that name fails. */
  boolean hasSymptom(String symptom) {
    return excess.stream().anyMatch(type -> Limit.isNamed(type, symptom))
        || budgets.stream()
            .anyMatch(one -> !one.kept() && one.limit().kind().key().equals(symptom));
  }

  /** This examination with the mistake that it shows. */
  public Examination with(Optional<KnownMistake> shown) {
    return new Examination(
        verdict,
        message,
        failure,
        errors,
        budgets,
        profile,
        par,
        excess,
        shown,
        printed,
        elapsedNanos);
  }

  /** An examination that ended before anything was measured. */
  public static Examination ended(Verdict verdict, String message, String printed) {
    return unmeasured(verdict, message, Optional.empty(), List.of(), printed);
  }

  /** An examination of a call that went wrong. */
  public static Examination failed(
      Verdict verdict, String message, Failure failure, String printed) {
    return unmeasured(verdict, message, Optional.of(failure), List.of(), printed);
  }

  /** An examination of code that does not compile. */
  public static Examination notCompiled(
      Verdict verdict, String message, List<CompileError> errors) {
    return unmeasured(verdict, message, Optional.empty(), errors, "");
  }

  private static Examination unmeasured(
      Verdict verdict,
      String message,
      Optional<Failure> failure,
      List<CompileError> errors,
      String printed) {
    return new Examination(
        verdict,
        message,
        failure,
        errors,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        printed,
        OptionalLong.empty());
  }
}
