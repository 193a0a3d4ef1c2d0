package org.bytewise.lessons.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of running a piece of Java, of one statement or several. Immutable.
 *
 * @param outcome how it ended
 * @param value the last statement's value as the prompt shows it, such as {@code "hello"} with its
 *     quotes; empty where there is none
 * @param type the value's static type as in source; empty where there is none
 * @param output what the code printed
 * @param messages lines for the learner: diagnostics, the exception, what was lost; empty if all
 *     went well
 * @param allocations what it allocated
 * @param sizes the layout of the last statement's value, measured without running it again; empty
 *     where there is none or it is null
 * @param report the figures of a command's report, by name; empty where Java was run
 * @param receipt the lines under a result that say what it cost, or a command's report
 */
public record Run(
    Outcome outcome,
    String value,
    String type,
    String output,
    List<String> messages,
    Allocations allocations,
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

  /** How a piece of code ended. */
  public enum Outcome {
    /** The last statement has a value, or is a statement that ran to its end. */
    VALUE,
    /** The last statement declared a class, a method or an import. */
    DECLARED,
    /** It does not compile; nothing was run. */
    REJECTED,
    /** It threw. */
    THREW,
    /** The learner, or a time limit, stopped it. */
    INTERRUPTED,
    /** It took its VM along. */
    VM_LOST;

    /** Whether the code ran to its end. */
    public boolean isFine() {
      return this == VALUE || this == DECLARED;
    }
  }

  /** Draws a receipt. */
  @FunctionalInterface
  public interface Receipt {

    /** The result and its cost, no line wider than {@code width} columns where it can be helped. */
    List<String> lines(int width);
  }
}
