package org.bytewise.lessons.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An expression over measured figures, such as {@code deep("hi") - shallow("hi")} or
 * {@code shallow[32-bit](String) < 24}. What stands between a function's parentheses is Java; with
 * nothing between them the code at hand is meant. Immutable; {@code lessons/README.md} has the
 * language.
 */
public final class Measurement {

  private final String source;
  private final Expression expression;

  private Measurement(String source, Expression expression) {
    this.source = source;
    this.expression = expression;
  }

  /** Reads a measurement that fills {@code text}. */
  public static Measurement parse(String text) throws MeasurementSyntaxException {
    Prefix prefix = parsePrefix(text);
    if (!prefix.rest().isEmpty()) {
      throw new MeasurementSyntaxException(
          "in \"" + text.strip() + "\": \"" + prefix.rest() + "\" is too much");
    }
    return prefix.measurement();
  }

  /** Reads the longest measurement that {@code text} begins with. */
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
   * @param rest what was not read, without white space at its ends
   */
  public record Prefix(Measurement measurement, String rest) {}

  /** As the author wrote it. */
  public String source() {
    return source;
  }

  Expression expression() {
    return expression;
  }

  /** The names that it uses: facts of the VM, and figures that a lesson has named. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Expression part : parts()) {
      if (part instanceof Expression.Name name) {
        names.add(name.name());
      }
    }
    return names;
  }

  /** The simulated VMs that it asks for. */
  public Set<String> vms() {
    Set<String> vms = new LinkedHashSet<>();
    for (Expression part : parts()) {
      if (part instanceof Expression.Call call && call.function().option() == Function.Option.VM) {
        call.option().ifPresent(vms::add);
      }
    }
    return vms;
  }

  /** Whether it asks about the code at hand, as {@code deep()} does. */
  public boolean asksOfCodeAtHand() {
    return parts().stream()
        .anyMatch(part -> part instanceof Expression.Call call && call.java().isEmpty());
  }

  /** Whether nothing in it is measured: only what its author has typed. */
  public boolean isTyped() {
    return parts().stream()
        .noneMatch(part -> part instanceof Expression.Call || part instanceof Expression.Name);
  }

  /**
   * A typed number that a size in bytes is compared with, if there is one. What a VM decides must
   * be compared with something that is measured, too; 0 is no figure of a VM.
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

  /** Measures. */
  public Value measure(Scope scope) throws MeasurementException {
    return new MeasurementEvaluator(this, scope).value();
  }

  /** Measures what must be a condition. */
  public boolean holds(Scope scope) throws MeasurementException {
    if (measure(scope) instanceof Value.Truth truth) {
      return truth.holds();
    }
    throw new MeasurementException("\"" + source + "\" is not a condition");
  }

  /** Measures what must be a number. */
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
