package org.bytewise.snippets;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.bytewise.counting.AllocationProfile;

/** The result of one statement, expression or declaration. Immutable. */
public sealed interface Evaluation {
  /** Returns the code as typed. */
  String source();

  /**
   * Returns what running it allocated: {@link AllocationProfile#NONE} if it did not run, and an
   * inexact profile if it ran uncounted.
   */
  AllocationProfile allocations();

  /** Returns how long it ran, excluding compilation; zero if it did not run. */
  Duration elapsed();

  /**
   * Returns whether the code took effect completely: it was not rejected, threw nothing, was not
   * stopped, and did not lose its VM.
   */
  default boolean succeeded() {
    return this instanceof Value || this instanceof Declared || this instanceof Completed;
  }

  /**
   * An expression or a variable, with its value.
   *
   * @param name the variable that holds the value; a temporary one ({@code $3}) for an expression
   * @param temporary whether the session created the variable
   * @param type the static type, as in source code
   * @param text the value as {@code jshell} displays it, truncated if very long
   * @param changes its other effects, such as replacing a variable
   * @param probed the session probe's results for the value
   */
  record Value(
      String source,
      String name,
      boolean temporary,
      String type,
      String text,
      boolean primitive,
      boolean isNull,
      List<Change> changes,
      AllocationProfile allocations,
      Duration elapsed,
      ProbedValue probed)
      implements Evaluation {
    public Value {
      changes = List.copyOf(changes);
      Objects.requireNonNull(probed, "probed");
    }

    /** Creates a value without probe results. */
    public Value(
        String source,
        String name,
        boolean temporary,
        String type,
        String text,
        boolean primitive,
        boolean isNull,
        List<Change> changes,
        AllocationProfile allocations,
        Duration elapsed) {
      this(
          source,
          name,
          temporary,
          type,
          text,
          primitive,
          isNull,
          changes,
          allocations,
          elapsed,
          ProbedValue.NONE);
    }

    /** Returns a copy with a different text. */
    public Value withText(String other) {
      return new Value(
          source,
          name,
          temporary,
          type,
          other,
          primitive,
          isNull,
          changes,
          allocations,
          elapsed,
          probed);
    }
  }

  /** A class, interface, enum, record, method or import. */
  record Declared(
      String source,
      DeclarationKind kind,
      String name,
      Change.Kind change,
      List<String> missing,
      List<Change> changes,
      AllocationProfile allocations,
      Duration elapsed)
      implements Evaluation {
    public Declared {
      missing = List.copyOf(missing);
      changes = List.copyOf(changes);
    }
  }

  /** A statement that ran to completion. */
  record Completed(String source, AllocationProfile allocations, Duration elapsed)
      implements Evaluation {}

  /**
   * Code that was not run.
   *
   * @param diagnostics at least one, ordered by position
   */
  record Rejected(String source, List<Diagnostic> diagnostics) implements Evaluation {
    public Rejected {
      diagnostics = List.copyOf(diagnostics);
      if (diagnostics.isEmpty()) {
        throw new IllegalArgumentException("no diagnostics for " + source);
      }
    }

    @Override
    public AllocationProfile allocations() {
      return AllocationProfile.NONE;
    }

    @Override
    public Duration elapsed() {
      return Duration.ZERO;
    }
  }

  /** Code that threw an exception. */
  record Threw(
      String source, ThrownException exception, AllocationProfile allocations, Duration elapsed)
      implements Evaluation {}

  /** Code stopped by an interrupt. */
  record Interrupted(String source, AllocationProfile allocations, Duration elapsed)
      implements Evaluation {}

  /** Code stopped because it exceeded the session's time limit. */
  record TimedOut(String source, Duration limit, AllocationProfile allocations, Duration elapsed)
      implements Evaluation {}

  /**
   * Code that took the child VM down. The session already has a new VM.
   *
   * @param reason what happened, in a few words: {@code the code called System.exit(3)}
   * @param exitStatus the exit status passed by the code or set by the VM itself; empty if the VM
   *     was killed from outside
   * @param recovery what was restored and what was not
   */
  record VmLost(
      String source, String reason, OptionalInt exitStatus, Recovery recovery, Duration elapsed)
      implements Evaluation {
    public VmLost {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(exitStatus, "exitStatus");
      Objects.requireNonNull(recovery, "recovery");
    }

    @Override
    public AllocationProfile allocations() {
      return AllocationProfile.uncounted(AllocationProfile.LOST_WITH_VM);
    }
  }
}
