package org.bytewise.lessons.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Evaluates one measurement in a scope. */
final class MeasurementEvaluator {

  private static final int MOST_NAMES = 20;

  private final Measurement measurement;
  private final Scope scope;

  MeasurementEvaluator(Measurement measurement, Scope scope) {
    this.measurement = measurement;
    this.scope = scope;
  }

  Value value() throws MeasurementException {
    return value(measurement.expression());
  }

  private Value value(Expression expression) throws MeasurementException {
    if (expression instanceof Expression.Literal literal) {
      return literal.value();
    }
    if (expression instanceof Expression.Name name) {
      return named(name.name());
    }
    if (expression instanceof Expression.Call call) {
      if (call.function().isOfStop()) {
        return atStop(call, scope.stop());
      }
      if (call.function() == Function.RUST) {
        return scope.rust(call.option().orElseThrow(), call.java());
      }
      return call.function().runs() ? ran(call) : laidOut(call);
    }
    if (expression instanceof Expression.Not not) {
      return new Value.Truth(!truth(not.of()));
    }
    if (expression instanceof Expression.Negative negative) {
      return new Value.Amount(-number(negative.of()));
    }
    if (expression instanceof Expression.Conditional conditional) {
      return value(truth(conditional.condition()) ? conditional.then() : conditional.otherwise());
    }
    return binary((Expression.Binary) expression);
  }

  private Value named(String name) throws MeasurementException {
    var figure = scope.named(name);
    if (figure.isPresent()) {
      return figure.get().measure(scope);
    }
    return scope.fact(name).orElseThrow(() -> problem("unknown name \"" + name + "\""));
  }

  private Value binary(Expression.Binary binary) throws MeasurementException {
    return switch (binary.operator()) {
      case OR -> new Value.Truth(either(binary));
      case AND -> new Value.Truth(truth(binary.left()) && truth(binary.right()));
      case EQUAL -> new Value.Truth(same(binary));
      case DIFFERENT -> new Value.Truth(!same(binary));
      case MORE -> new Value.Truth(number(binary.left()) > number(binary.right()));
      case LESS -> new Value.Truth(number(binary.left()) < number(binary.right()));
      case AT_LEAST -> new Value.Truth(number(binary.left()) >= number(binary.right()));
      case AT_MOST -> new Value.Truth(number(binary.left()) <= number(binary.right()));
      case PLUS -> sum(value(binary.left()), value(binary.right()));
      case MINUS -> new Value.Amount(number(binary.left()) - number(binary.right()));
      case TIMES -> new Value.Amount(number(binary.left()) * number(binary.right()));
      case OVER -> new Value.Amount(number(binary.left()) / divisor(binary.right()));
      case MODULO -> new Value.Amount(number(binary.left()) % divisor(binary.right()));
    };
  }

  /**
   * Evaluates alternatives, of which it is enough that one holds: the other need not be measurable,
   * such as a call of a constructor that an answer does without.
   */
  private boolean either(Expression.Binary or) throws MeasurementException {
    try {
      if (truth(or.left())) {
        return true;
      }
    } catch (MeasurementException e) {
      if (truth(or.right())) {
        return true;
      }
      throw e;
    }
    return truth(or.right());
  }

  private boolean same(Expression.Binary binary) throws MeasurementException {
    Value left = value(binary.left());
    Value right = value(binary.right());
    if (left.getClass() != right.getClass()) {
      throw problem("\"" + left.text() + "\" and \"" + right.text() + "\" cannot be compared");
    }
    return left.equals(right);
  }

  /** Adds two numbers, or concatenates if either value is a string. */
  private Value sum(Value left, Value right) throws MeasurementException {
    if (left instanceof Value.Text || right instanceof Value.Text) {
      return new Value.Text(left.text() + right.text());
    }
    return new Value.Amount(number(left) + number(right));
  }

  private double divisor(Expression expression) throws MeasurementException {
    double divisor = number(expression);
    if (divisor == 0) {
      throw problem("division by zero");
    }
    return divisor;
  }

  private double number(Expression expression) throws MeasurementException {
    return number(value(expression));
  }

  private double number(Value value) throws MeasurementException {
    if (value instanceof Value.Amount number) {
      return number.amount();
    }
    throw problem("\"" + value.text() + "\" is not a number");
  }

  private boolean truth(Expression expression) throws MeasurementException {
    Value value = value(expression);
    if (value instanceof Value.Truth truth) {
      return truth.holds();
    }
    throw problem("\"" + value.text() + "\" is not a condition");
  }

  private Value laidOut(Expression.Call call) throws MeasurementException {
    Function function = call.function();
    var vm = function.option() == Function.Option.VM ? call.option() : Optional.<String>empty();
    MeasuredSizes sizes = scope.sizes(call.java(), vm);
    return new Value.Amount(
        switch (function) {
          case SHALLOW -> sizes.shallowBytes();
          case HEADER -> sizes.headerBytes();
          case FIELDS -> sizes.fieldBytes();
          case GAPS -> sizes.gapBytes();
          case PADDING -> sizes.paddingBytes();
          case FIELD_COUNT -> sizes.fields().size();
          case OFFSET -> field(call, sizes).offset();
          case FIELD_SIZE -> field(call, sizes).bytes();
          case DEEP -> total(call, graph(call, sizes), true);
          case DEEP_OBJECTS -> total(call, graph(call, sizes), false);
          default -> throw new IllegalStateException("not of a layout: " + function);
        });
  }

  private MeasuredSizes.Field field(Expression.Call call, MeasuredSizes sizes)
      throws MeasurementException {
    String name = call.option().orElseThrow();
    return sizes.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() -> problem(sizes.type() + " has no field \"" + name + "\""));
  }

  private MeasuredSizes.Graph graph(Expression.Call call, MeasuredSizes sizes)
      throws MeasurementException {
    return sizes
        .graph()
        .orElseThrow(
            () -> problem("\"" + call.java() + "\" is a type; only a value has a deep size"));
  }

  private static long total(Expression.Call call, MeasuredSizes.Graph graph, boolean bytes) {
    if (call.option().isEmpty()) {
      return bytes ? graph.bytes() : graph.objects();
    }
    return sum(graph.byType(), call.option(), bytes);
  }

  private static Value atStop(Expression.Call call, StopAtHand stop) throws MeasurementException {
    return switch (call.function()) {
      case HEAP_OBJECTS -> new Value.Amount(sum(stop.heap(), call.option(), false));
      case HEAP_BYTES -> new Value.Amount(sum(stop.heap(), call.option(), true));
      case GONE_OBJECTS -> new Value.Amount(stop.gone());
      case FRAMES -> new Value.Amount(stop.frames());
      case POINTERS ->
        new Value.Text(String.join(", ", stop.pointers(call.option().orElseThrow())));
      case LABEL -> new Value.Text("#" + stop.label(call.option().orElseThrow()));
      default -> throw new IllegalStateException("not of a stop: " + call.function());
    };
  }

  /** Returns the sum over all types, or over one. */
  private static long sum(List<TypeCount> counts, Optional<String> type, boolean bytes) {
    return counts.stream()
        .filter(count -> type.isEmpty() || count.isNamed(type.get()))
        .mapToLong(bytes ? TypeCount::bytes : TypeCount::objects)
        .sum();
  }

  private Value ran(Expression.Call call) throws MeasurementException {
    Run run = scope.run(call.java());
    boolean mustBeFine = !call.java().isEmpty() && !call.function().tellsOfFailures();
    if (mustBeFine && !run.outcome().isFine()) {
      throw problem("\"" + call.java() + "\" " + run.ended());
    }
    if (call.function() == Function.REPORT) {
      return figure(call, run);
    }
    boolean ofAllocations = call.function().counts();
    if (ofAllocations && !run.report().isEmpty()) {
      throw problem("a command does not count allocations; use report[…] with one of "
          + some(run.report().keySet()));
    }
    RunAllocations allocations = run.allocations();
    return switch (call.function()) {
      case OBJECTS -> allocated(call, allocations, false);
      case BYTES -> allocated(call, allocations, true);
      case ONE_TIME_OBJECTS -> new Value.Amount(allocations.oneTimeObjects());
      case ONE_TIME_BYTES -> new Value.Amount(allocations.oneTimeBytes());
      case OTHER_THREAD_OBJECTS -> new Value.Amount(allocations.otherThreadObjects());
      case OTHER_THREAD_BYTES -> new Value.Amount(allocations.otherThreadBytes());
      case DIRECT_BYTES -> new Value.Amount(allocations.directBytes());
      case EXACT -> new Value.Truth(allocations.exact());
      case VALUE -> new Value.Text(run.value());
      case NUMBER -> numberOf(call, run);
      case TYPE -> new Value.Text(run.type());
      case OUTPUT -> new Value.Text(run.output());
      case ENDS -> new Value.Text(run.outcome().ending());
      default -> throw new IllegalStateException("not of a run: " + call.function());
    };
  }

  /** Joins names, but no more than {@link #MOST_NAMES}. */
  private static String some(Set<String> names) {
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMES ? first + ", …" : first;
  }

  private Value figure(Expression.Call call, Run run) throws MeasurementException {
    String name = call.option().orElseThrow();
    Value found = run.report().get(name);
    if (found == null) {
      throw problem(
          run.report().isEmpty()
              ? "no command has reported any figures"
              : "unknown figure \"" + name + "\"; the report has "
                  + some(run.report().keySet()));
    }
    return found;
  }

  private Value numberOf(Expression.Call call, Run run) throws MeasurementException {
    try {
      return new Value.Amount(new BigDecimal(run.value()).doubleValue());
    } catch (NumberFormatException e) {
      throw problem("\"" + call.java() + "\" is " + run.value() + ", which is not a number");
    }
  }

  private static Value allocated(Expression.Call call, RunAllocations allocations, boolean bytes) {
    if (call.option().isPresent()) {
      return new Value.Amount(sum(allocations.byType(), call.option(), bytes));
    }
    return new Value.Amount(bytes ? allocations.bytes() : allocations.objects());
  }

  private MeasurementException problem(String what) {
    return new MeasurementException(
        String.format(Locale.ROOT, "in \"%s\": %s", measurement.source(), what));
  }
}
