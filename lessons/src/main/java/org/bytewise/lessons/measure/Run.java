package org.bytewise.lessons.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of running Java code, of one statement or several. Immutable.
 *
 * @param outcome how it ended
 * @param value the value of the last statement as the prompt shows it, such as {@code "hello"} with
 *     its quotes; empty if there is none
 * @param type the value's static type, by its name in source; empty if there is no value
 * @param output the output of the code
 * @param messages lines for the learner: diagnostics, the exception, what was lost; empty if the
 *     code completed normally
 * @param allocations the allocations of the code
 * @param sizes the layout of the last statement's value, measured without running it again; empty
 *     if there is no value or it is null
 * @param report the figures of a command's report, by name; empty if Java was run
 * @param receipt draws the result's cost, or a command's report
 */
public record Run(
    Outcome outcome,
    String value,
    String type,
    String output,
    List<String> messages,
    RunAllocations allocations,
    Optional<MeasuredSizes> sizes,
    Map<String, Value> report,
    Receipt receipt) {

  public Run {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(output, "output");
    messages = List.copyOf(messages);
    Objects.requireNonNull(allocations, "allocations");
    Objects.requireNonNull(sizes, "sizes");
    report = Collections.unmodifiableMap(new LinkedHashMap<>(report));
    Objects.requireNonNull(receipt, "receipt");
  }

  /** Returns how the code ended and why, such as {@code threw ArithmeticException: / by zero}. */
  public String ended() {
    String why = messages.isEmpty() ? "" : messages.get(0).strip();
    return why.isEmpty() ? outcome.ending() : ended(why);
  }

  /** Returns how the code ended, and why, in the words given. */
  String ended(String why) {
    // What an exception says begins like that already.
    return why.startsWith(outcome.ending() + " ") ? why : outcome.ending() + ": " + why;
  }

  /** How code ended. */
  public enum Outcome {
    /** The last statement has a value or is a statement that completed. */
    VALUE,
    /** The last statement declared a class, a method or an import. */
    DECLARED,
    /** The code does not compile, so nothing was run. */
    REJECTED,
    /** The code threw an exception. */
    THREW,
    /** The learner or a time limit stopped the code. */
    INTERRUPTED,
    /** The code ended its VM. */
    VM_LOST;

    /** Returns whether the code completed normally. */
    public boolean isFine() {
      return this == VALUE || this == DECLARED;
    }

    /** Returns the verb phrase that {@code ends()} gives, such as {@code does not compile}. */
    public String ending() {
      return switch (this) {
        case VALUE, DECLARED -> "ran";
        case REJECTED -> "does not compile";
        case THREW -> "threw";
        case INTERRUPTED -> "was stopped";
        case VM_LOST -> "lost its VM";
      };
    }
  }

  /** Draws a receipt. */
  @FunctionalInterface
  public interface Receipt {

    /** Returns the result and its cost, in lines of at most {@code width} columns if possible. */
    List<String> lines(int width);

    /** Draws the same as an SVG file; empty if it is text alone. */
    default Optional<String> svg() {
      return Optional.empty();
    }
  }
}
