package org.bytewise.snippets;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bytewise.counting.AllocationProfile;

/** What became of one statement, expression or declaration. Immutable. */
public sealed interface Evaluation {
  /** The code, as it was typed. */
  String source();

  /**
   * What running it allocated; {@link AllocationProfile#NONE} where it did not run, and not exact
   * where it ran and was not counted.
   */
  AllocationProfile allocations();

  /** How long it ran, compilation not included; zero where it did not run. */
  Duration elapsed();

  /**
   * Whether the session is as the code wanted it: nothing was rejected, thrown, stopped or lost.
   */
  default boolean succeeded() {
    return this instanceof Value || this instanceof Declared || this instanceof Completed;
  }

  /**
   * An expression or a variable, with its value.
   *
   * @param name the variable that holds the value; a temporary one ({@code $3}) for an expression
   * @param temporary whether the session made the variable
   * @param type the static type, as in source code
   * @param text the value as text, as {@code jshell} shows it; cut where it is very long
   * @param changes what else it changed: a variable that was replaced, for example
   * @param probed what the session's probe said of the value
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

    /** A value of which no probe said anything. */
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

    /** The same with another text. */
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

  /** A statement that ran to its end. */
  record Completed(String source, AllocationProfile allocations, Duration elapsed)
      implements Evaluation {}

  /**
   * Code that was not run.
   *
   * @param diagnostics at least one, in order of position
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

  /** Code that ended with an exception. */
  record Threw(
      String source, ThrownException exception, AllocationProfile allocations, Duration elapsed)
      implements Evaluation {}

  /** Code that was stopped by an interrupt. */
  record Interrupted(String source, AllocationProfile allocations, Duration elapsed)
      implements Evaluation {}

  /** Code that was stopped because it ran longer than the session allows. */
  record TimedOut(String source, Duration limit, AllocationProfile allocations, Duration elapsed)
      implements Evaluation {}

  /**
   * Code with which the child VM was lost. The session has a new one already.
   *
   * @param reason what happened, in a few words: {@code the code called System.exit(3)}
   * @param recovery what came back and what did not
   */
  record VmLost(String source, String reason, Recovery recovery, Duration elapsed)
      implements Evaluation {
    public VmLost {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(recovery, "recovery");
    }

    @Override
    public AllocationProfile allocations() {
      return AllocationProfile.uncounted(AllocationProfile.LOST_WITH_VM);
    }
  }
}
