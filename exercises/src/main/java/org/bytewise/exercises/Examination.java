package org.bytewise.exercises;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.counting.AllocationProfile.Amount;

/**
 * The outcome of judging one answer. Immutable.
 *
 * @param verdict the judge's decision
 * @param message one line for the learner: what is wrong, or that it passes
 * @param failure the call that went wrong; empty if none did
 * @param errors compiler errors; empty if it compiles
 * @param budgets the measured figure for each budget; empty if nothing was measured
 * @param profile what the counted call allocated; empty if it was not counted
 * @param par what the solution allocated in the same call; empty if the answer was not counted
 * @param excess types of which the answer created more objects than the solution, most bytes first
 * @param mistake the first known mistake that fits; empty if none does
 * @param printed what the code printed, up to a limit
 * @param elapsedNanos wall time of the counted call, in nanoseconds; empty if it was not counted
 * @param line the line of the answer that the message is about, counted from 1; 0 if there is none
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
    OptionalLong elapsedNanos,
    int line) {

  public Examination {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(message, "message");
    errors = List.copyOf(errors);
    budgets = List.copyOf(budgets);
    excess = List.copyOf(excess);
  }

  /**
   * Creates an examination whose line is that of the call that went wrong or of the first compiler
   * error, if there is one.
   */
  public Examination(
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
    this(
        verdict,
        message,
        failure,
        errors,
        budgets,
        profile,
        par,
        excess,
        mistake,
        printed,
        elapsedNanos,
        errors.isEmpty() ? failure.map(Failure::line).orElse(0) : errors.get(0).line());
  }

  /**
   * A call that went wrong.
   *
   * @param input the input, as Java if its exercise says nothing else
   * @param expected the solution's result, as text
   * @param actual the answer's result as text, or the exception that it threw
   * @param line the line of the answer that threw; 0 if it returned or the line is unknown
   */
  public record Failure(String input, String expected, String actual, int line) {
    private static final String UNCHANGED = "its input unchanged";

    /** Returns the failure of a call whose result is right, but which has changed its input. */
    public static Failure ofInput(String input) {
      return new Failure(input, UNCHANGED, "its input changed", 0);
    }

    /** Tells whether only the input is wrong after the call. */
    boolean isOfInput() {
      return expected.equals(UNCHANGED);
    }
  }

  /**
   * A compiler error.
   *
   * @param line line of the answer, counted from 1; 0 if the error is not in the answer
   * @param column counted from 1, in UTF-16 code units; 0 if unknown
   */
  public record CompileError(int line, int column, String message) {}

  /**
   * A budget and the figure measured for it.
   *
   * @param actual in the limit's unit; for heap and stack, 0 if the limit holds and 1 if it does
   *     not
   * @param most the largest figure allowed
   * @param par what the solution needs
   * @param kept whether the limit holds
   */
  public record Budgeted(Limit limit, long actual, long most, long par, boolean kept) {}

  /** Returns everything the counted call created, on all threads; empty if it was not counted. */
  public Optional<Amount> cost() {
    return profile.map(one -> one.own().plus(one.otherThreads()));
  }

  /**
   * Tells whether it passed with fewer objects than the solution, or with as many objects but fewer
   * bytes.
   */
  public boolean beatsPar() {
    if (verdict != Verdict.PASS || cost().isEmpty() || par.isEmpty()) {
      return false;
    }
    Amount cost = cost().get();
    return cost.objects() < par.get().objects()
        || (cost.objects() == par.get().objects() && cost.bytes() < par.get().bytes());
  }

  /**
   * Tells whether {@code symptom} names a type in excess or a budget that is exceeded. Too few
   * objects of a budget that asks for an exact number are another mistake than too many.
   */
  boolean hasSymptom(String symptom) {
    return excess.stream().anyMatch(type -> Limit.isNamed(type, symptom))
        || budgets.stream()
            .anyMatch(one -> !one.kept()
                && (one.limit().kind().isRoom() || one.actual() > one.most())
                && one.limit().kind().key().equals(symptom));
  }

  /** Tells whether the result is right, but the input was changed. */
  boolean changedItsInput() {
    return failure.filter(Failure::isOfInput).isPresent();
  }

  /** Returns a copy of this examination with another known mistake. */
  public Examination with(Optional<KnownMistake> shown) {
    return copy(verdict, message, shown, line);
  }

  /** Returns a copy of this examination about a line of the answer. */
  public Examination at(int otherLine) {
    return copy(verdict, message, mistake, otherLine);
  }

  /** Returns a copy of this examination with another decision. */
  public Examination as(Verdict other, String reason) {
    return copy(other, reason, mistake, line);
  }

  private Examination copy(
      Verdict otherVerdict, String otherMessage, Optional<KnownMistake> shown, int otherLine) {
    return new Examination(
        otherVerdict,
        otherMessage,
        failure,
        errors,
        budgets,
        profile,
        par,
        excess,
        shown,
        printed,
        elapsedNanos,
        otherLine);
  }

  /** Returns the examination of an answer that ended before anything was measured. */
  public static Examination ended(Verdict verdict, String message, String printed) {
    return unmeasured(verdict, message, Optional.empty(), List.of(), printed);
  }

  /** Returns the examination of an answer with a failed call. */
  public static Examination failed(
      Verdict verdict, String message, Failure failure, String printed) {
    return unmeasured(verdict, message, Optional.of(failure), List.of(), printed);
  }

  /** Returns the examination of an answer that does not compile. */
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
