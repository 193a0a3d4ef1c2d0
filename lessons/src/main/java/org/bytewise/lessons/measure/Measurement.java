package org.bytewise.lessons.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An expression over measured figures, such as {@code deep("hi") - shallow("hi")} or
 * {@code shallow[32-bit](String) < 24}. The text between a function's parentheses is Java; empty
 * parentheses mean the code at hand. Immutable; {@code lessons/README.md} describes the language.
 */
public final class Measurement {

  private final String source;
  private final Expression expression;

  private Measurement(String source, Expression expression) {
    this.source = source;
    this.expression = expression;
  }

  /** Parses all of {@code text} as a measurement. */
  public static Measurement parse(String text) throws MeasurementSyntaxException {
    Prefix prefix = parsePrefix(text);
    if (!prefix.rest().isEmpty()) {
      throw new MeasurementSyntaxException(
          "in \"" + text.strip() + "\": unexpected \"" + prefix.rest() + "\"");
    }
    return prefix.measurement();
  }

  /** Parses the longest measurement at the start of {@code text}. */
  public static Prefix parsePrefix(String text) throws MeasurementSyntaxException {
    MeasurementParser parser = new MeasurementParser(text);
    Expression expression = parser.expression();
    String source = text.substring(0, parser.position()).strip();
    return new Prefix(
        new Measurement(source, expression), text.substring(parser.position()).strip());
  }

  /**
   * A measurement and what follows it.
   *
   * @param measurement the measurement
   * @param rest the rest of the text, stripped
   */
  public record Prefix(Measurement measurement, String rest) {}

  /** Returns the text as the author wrote it. */
  public String source() {
    return source;
  }

  Expression expression() {
    return expression;
  }

  /** Returns the names that it uses: facts about the VM, and figures that a lesson has named. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Expression part : parts()) {
      if (part instanceof Expression.Name name) {
        names.add(name.name());
      }
    }
    return names;
  }

  /** Returns the names of the simulated VMs that it uses. */
  public Set<String> vms() {
    Set<String> vms = new LinkedHashSet<>();
    for (Expression part : parts()) {
      if (part instanceof Expression.Call call && call.function().option() == Function.Option.VM) {
        call.option().ifPresent(vms::add);
      }
    }
    return vms;
  }

  /**
   * A figure of Rust.
   *
   * @param figure such as {@code size}
   * @param name a type, or the name of an operation
   */
  public record RustFigure(String figure, String name) {}

  /** Returns the figures of Rust that it uses. */
  public Set<RustFigure> rustFigures() {
    Set<RustFigure> figures = new LinkedHashSet<>();
    for (Expression part : parts()) {
      if (part instanceof Expression.Call call && call.function() == Function.RUST) {
        figures.add(new RustFigure(call.option().orElseThrow(), call.java()));
      }
    }
    return figures;
  }

  /** Returns whether it refers to the code at hand, as {@code deep()} does. */
  public boolean asksOfCodeAtHand() {
    return parts().stream()
        .anyMatch(part -> part instanceof Expression.Call call
            && call.java().isEmpty()
            && !call.function().isOfStop());
  }

  /** Returns whether it tells of code that has stopped before a line, as {@code frames()} does. */
  public boolean asksOfStop() {
    return parts().stream()
        .anyMatch(
            part -> part instanceof Expression.Call call && call.function().isOfStop());
  }

  /** Returns the variables of stepped code that it asks about. */
  public Set<String> variables() {
    Set<String> variables = new LinkedHashSet<>();
    for (Expression part : parts()) {
      if (part instanceof Expression.Call call
          && call.function().option() == Function.Option.VARIABLE) {
        call.option().ifPresent(variables::add);
      }
    }
    return variables;
  }

  /** Returns whether its value consists of names of variables, separated by commas. */
  public boolean isOfNames() {
    return expression instanceof Expression.Call call && call.function() == Function.POINTERS;
  }

  /** Returns whether nothing in it is measured, so that its value is typed by its author. */
  public boolean isTyped() {
    return parts().stream()
        .noneMatch(part -> part instanceof Expression.Call || part instanceof Expression.Name);
  }

  /**
   * Returns a typed number with which a size in bytes is compared, if there is one. A size depends
   * on the VM and must be compared with another measured size; 0 does not depend on the VM.
   */
  public Optional<String> typedSize() {
    return parts().stream()
        .filter(part -> part instanceof Expression.Binary binary
            && binary.operator().level() == Operator.COMPARING)
        .map(Expression.Binary.class::cast)
        .flatMap(binary -> Stream.of(
            typedSize(binary.left(), binary.right()), typedSize(binary.right(), binary.left())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> typedSize(Expression size, Expression typed) {
    return size instanceof Expression.Call call
            && call.function().isSize()
            && typed instanceof Expression.Literal literal
            && literal.value() instanceof Value.Amount amount
            && amount.amount() != 0
        ? Optional.of(amount.text())
        : Optional.empty();
  }

  /**
   * Returns whether it tells how the code at hand ended, so that code that failed can be judged.
   */
  public boolean tellsHowCodeEnded() {
    return calls(expression).stream()
        .anyMatch(call -> call.java().isEmpty() && call.function().tellsOfFailures());
  }

  /**
   * Two numbers that a condition compares.
   *
   * @param left as measured
   * @param right as measured
   */
  public record Pair(double left, double right) {

    /**
     * Returns whether the two differ by more than each of them differs from another measurement, so
     * that which one is larger does not depend on chance.
     */
    public boolean isClearlyDecided(Pair other) {
      double wobble = Math.abs(left - other.left) + Math.abs(right - other.right);
      double least = Math.min(Math.abs(left - right), Math.abs(other.left - other.right));
      boolean sameOrder = (left < right) == (other.left < other.right);
      return wobble == 0 || (wobble < least && sameOrder);
    }

    @Override
    public String toString() {
      return new Value.Amount(left).text() + " with " + new Value.Amount(right).text();
    }
  }

  /** Measures the pairs of numbers that it orders by {@code <}, {@code >} and the like. */
  public List<Pair> pairs(Scope scope) throws MeasurementException {
    List<Pair> pairs = new ArrayList<>();
    for (Expression part : parts()) {
      if (part instanceof Expression.Binary binary && binary.operator().isOrder()) {
        Value left = valueOf(binary.left(), scope);
        Value right = valueOf(binary.right(), scope);
        if (left instanceof Value.Amount first && right instanceof Value.Amount second) {
          pairs.add(new Pair(first.amount(), second.amount()));
        }
      }
    }
    return pairs;
  }

  /** Returns the calls in an expression, in the order in which they are written. */
  static List<Expression.Call> calls(Expression expression) {
    List<Expression> all = new ArrayList<>();
    collect(expression, all);
    return all.stream()
        .filter(Expression.Call.class::isInstance)
        .map(Expression.Call.class::cast)
        .toList();
  }

  /** Evaluates a part of a measurement. */
  Value valueOf(Expression part, Scope scope) throws MeasurementException {
    return new MeasurementEvaluator(new Measurement(source, part), scope).value();
  }

  private List<Expression> parts() {
    List<Expression> all = new ArrayList<>();
    collect(expression, all);
    return all;
  }

  private static void collect(Expression part, List<Expression> into) {
    into.add(part);
    if (part instanceof Expression.Not not) {
      collect(not.of(), into);
    } else if (part instanceof Expression.Negative negative) {
      collect(negative.of(), into);
    } else if (part instanceof Expression.Binary binary) {
      collect(binary.left(), into);
      collect(binary.right(), into);
    } else if (part instanceof Expression.Conditional conditional) {
      collect(conditional.condition(), into);
      collect(conditional.then(), into);
      collect(conditional.otherwise(), into);
    }
  }

  /** Evaluates the measurement. */
  public Value measure(Scope scope) throws MeasurementException {
    return new MeasurementEvaluator(this, scope).value();
  }

  /** Evaluates a measurement that must be a condition. */
  public boolean holds(Scope scope) throws MeasurementException {
    if (measure(scope) instanceof Value.Truth truth) {
      return truth.holds();
    }
    throw new MeasurementException("\"" + source + "\" is not a condition");
  }

  /** Evaluates a measurement that must be a number. */
  public Value.Amount number(Scope scope) throws MeasurementException {
    if (measure(scope) instanceof Value.Amount number) {
      return number;
    }
    throw new MeasurementException("\"" + source + "\" is not a number");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Measurement measurement && source.equals(measurement.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
