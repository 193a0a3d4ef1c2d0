package org.bytewise.lessons.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bytewise.screen.Words;

/**
 * Says why a condition does not hold for an answer: what was wanted, and what was measured; or, if
 * it cannot be evaluated, what was tried and why that failed. Of several conditions joined by
 * {@code and}, only the first that does not hold is explained, because the others may make sense
 * only with it.
 */
public final class Shortfall {

  private static final int MOST_TYPES = 4;
  private static final int LONGEST_VALUE = 120;

  private final Measurement condition;
  private final Scope scope;

  private Shortfall(Measurement condition, Scope scope) {
    this.condition = condition;
    this.scope = scope;
  }

  /**
   * Returns one or more sentences, with code in backquotes; empty if the condition holds or does
   * not compare anything.
   */
  public static Optional<String> of(Measurement condition, Scope scope) {
    return new Shortfall(condition, scope).of(condition.expression(), true);
  }

  private Optional<String> of(Expression expression, boolean wanted) {
    if (expression instanceof Expression.Not not) {
      return of(not.of(), !wanted);
    }
    if (expression instanceof Expression.Name name && scope.named(name.name()).isPresent()) {
      return of(scope.named(name.name()).get().expression(), wanted);
    }
    if (expression instanceof Expression.Binary binary) {
      return switch (binary.operator()) {
        case AND -> wanted ? first(binary) : Optional.empty();
        case OR -> wanted ? either(binary) : Optional.empty();
        case EQUAL, DIFFERENT, MORE, LESS, AT_LEAST, AT_MOST -> compared(binary, wanted);
        case PLUS, MINUS, TIMES, OVER, MODULO -> Optional.empty();
      };
    }
    try {
      if (expression instanceof Expression.Conditional conditional) {
        boolean holds = truth(conditional.condition());
        return of(holds ? conditional.then() : conditional.otherwise(), wanted);
      }
      if (expression instanceof Expression.Call call
          && call.function() == Function.EXACT
          && truth(call) != wanted) {
        return Optional.of(sentence(whose(call) + " should have an exact count; its count is "
            + (wanted ? "not proven." : "exact.")));
      }
    } catch (MeasurementException e) {
      return Optional.of(tried(expression, e));
    }
    return Optional.empty();
  }

  private Optional<String> first(Expression.Binary and) {
    return of(and.left(), true).or(() -> of(and.right(), true));
  }

  private Optional<String> either(Expression.Binary or) {
    if (!isMeasurable(or.right())) {
      return of(or.left(), true);
    }
    if (!isMeasurable(or.left())) {
      return of(or.right(), true);
    }
    Optional<String> left = of(or.left(), true);
    Optional<String> right = of(or.right(), true);
    // One without an explanation either holds or has nothing to compare.
    return left.isEmpty() || right.isEmpty()
        ? Optional.empty()
        : Optional.of(left.get() + " Or else: " + right.get());
  }

  private boolean isMeasurable(Expression expression) {
    try {
      value(expression);
      return true;
    } catch (MeasurementException e) {
      return false;
    }
  }

  private Optional<String> compared(Expression.Binary binary, boolean wanted) {
    try {
      if (truth(binary) == wanted) {
        return Optional.empty();
      }
      Operator operator = wanted ? binary.operator() : opposite(binary.operator());
      return Optional.of(
          isMeasured(binary.left()) || !isMeasured(binary.right())
              ? words(binary.left(), operator, binary.right())
              : words(binary.right(), mirrored(operator), binary.left()));
    } catch (MeasurementException e) {
      return Optional.of(tried(binary, e));
    }
  }

  private static boolean isMeasured(Expression expression) {
    return !Measurement.calls(expression).isEmpty();
  }

  /** Returns, for example, "The deep size of `word` should be at most 48 bytes; it is 56 bytes." */
  private String words(Expression subject, Operator operator, Expression bound)
      throws MeasurementException {
    Value is = value(subject);
    Value should = value(bound);
    String noun = noun(subject);
    String limit = limit(operator, shown(should, noun), should) + like(bound);
    if (subject instanceof Expression.Call call && call.function().counts()) {
      String found = Figure.counted(is, noun);
      boolean none = is instanceof Value.Amount amount && amount.amount() == 0;
      return sentence(whose(call) + " should allocate " + limit + "; it allocated "
          + (none && call.option().isPresent() ? "none" + others(call) : found) + ".");
    }
    return sentence(phrase(subject) + " should be " + limit + "; it is " + shown(is, noun) + ".");
  }

  private static String limit(Operator operator, String bound, Value value) {
    boolean counted = value instanceof Value.Amount;
    return switch (operator) {
      case EQUAL -> counted ? "exactly " + bound : bound;
      case DIFFERENT -> "anything but " + bound;
      case MORE -> "more than " + bound;
      case LESS -> "less than " + bound;
      case AT_LEAST -> "at least " + bound;
      case AT_MOST -> "at most " + bound;
      default -> throw new IllegalStateException("compares nothing: " + operator);
    };
  }

  private static Operator opposite(Operator operator) {
    return switch (operator) {
      case EQUAL -> Operator.DIFFERENT;
      case DIFFERENT -> Operator.EQUAL;
      case MORE -> Operator.AT_MOST;
      case LESS -> Operator.AT_LEAST;
      case AT_LEAST -> Operator.LESS;
      case AT_MOST -> Operator.MORE;
      default -> throw new IllegalStateException("compares nothing: " + operator);
    };
  }

  private static Operator mirrored(Operator operator) {
    return switch (operator) {
      case MORE -> Operator.LESS;
      case LESS -> Operator.MORE;
      case AT_LEAST -> Operator.AT_MOST;
      case AT_MOST -> Operator.AT_LEAST;
      default -> operator;
    };
  }

  /** Returns where a bound comes from, if one measurement of other code gives it. */
  private static String like(Expression bound) {
    return bound instanceof Expression.Call call && !call.java().isEmpty() && !isTold(call)
        ? ", like `" + call.java() + "`"
        : "";
  }

  private static boolean isTold(Expression.Call call) {
    return switch (call.function()) {
      case VALUE, NUMBER, TYPE, OUTPUT, ENDS -> true;
      default -> false;
    };
  }

  /** Returns what code allocated instead of the type that was counted. */
  private String others(Expression.Call call) throws MeasurementException {
    List<TypeCount> types = scope.run(call.java()).allocations().byType();
    if (types.isEmpty()) {
      return "";
    }
    return types.stream()
        .limit(MOST_TYPES)
        .map(type -> Words.number(type.objects()) + " " + Words.type(type.type()) + " ("
            + Words.bytes(type.bytes()) + ")")
        .collect(Collectors.joining(", ", ", but ", types.size() > MOST_TYPES ? ", …" : ""));
  }

  private String phrase(Expression expression) throws MeasurementException {
    if (expression instanceof Expression.Call call) {
      return phrase(call);
    }
    if (expression instanceof Expression.Binary binary) {
      String between = switch (binary.operator()) {
        case PLUS -> " plus ";
        case MINUS -> " minus ";
        case TIMES -> " times ";
        case OVER -> " divided by ";
        default -> " " + binary.operator().sign() + " ";
      };
      return phrase(binary.left()) + between + phrase(binary.right());
    }
    if (expression instanceof Expression.Name name && scope.named(name.name()).isPresent()) {
      return phrase(scope.named(name.name()).get().expression());
    }
    return value(expression).text();
  }

  private static String phrase(Expression.Call call) {
    String of = call.java().isEmpty() ? "the value" : "`" + call.java() + "`";
    String type = call.option().orElse("");
    return switch (call.function()) {
      case SHALLOW -> "the shallow size of " + of + inVm(call);
      case HEADER -> "the header of " + of + inVm(call);
      case FIELDS -> "the size of the fields of " + of + inVm(call);
      case GAPS -> "the size of the gaps in " + of + inVm(call);
      case PADDING -> "the padding of " + of + inVm(call);
      case FIELD_COUNT -> "the number of fields of " + of;
      case OFFSET -> "the offset of `" + type + "` in " + of;
      case FIELD_SIZE -> "the size of `" + type + "` in " + of;
      case DEEP -> "the deep size of " + of + (type.isEmpty() ? "" : " in `" + type + "`");
      case DEEP_OBJECTS ->
        "the number of " + (type.isEmpty() ? "objects" : "`" + type + "` objects")
            + " that make up " + of;
      case VALUE, NUMBER -> of;
      case TYPE -> "the type of " + of;
      case OUTPUT -> "the output of " + whose(call);
      case ENDS -> "the outcome of " + whose(call);
      case REPORT -> "`" + type + "` in the report";
      default -> "what " + whose(call) + " allocates";
    };
  }

  private static String inVm(Expression.Call call) {
    return call.option().map(vm -> " in the VM `" + vm + "`").orElse("");
  }

  private static String whose(Expression.Call call) {
    return call.java().isEmpty() ? "your code" : "`" + call.java() + "`";
  }

  private static String noun(Expression expression) {
    if (expression instanceof Expression.Binary binary) {
      return noun(binary.left());
    }
    if (!(expression instanceof Expression.Call call)) {
      return "";
    }
    Function function = call.function();
    boolean typed = function.option() == Function.Option.TYPE && call.option().isPresent();
    if (function == Function.OBJECTS && typed) {
      return "objects of type " + call.option().get();
    }
    if (function == Function.BYTES && typed) {
      return "bytes of " + call.option().get();
    }
    return switch (function) {
      case OFFSET, FIELD_SIZE, FIELDS, DIRECT_BYTES -> "bytes";
      case OBJECTS, DEEP_OBJECTS, ONE_TIME_OBJECTS, OTHER_THREAD_OBJECTS -> "objects";
      case FIELD_COUNT -> "fields";
      default -> function.isSize() ? "bytes" : "";
    };
  }

  private static String shown(Value value, String noun) {
    if (value instanceof Value.Amount) {
      return Figure.counted(value, noun);
    }
    if (value instanceof Value.Truth truth) {
      return truth.holds() ? "true" : "false";
    }
    String text = value.text().replaceAll("\\s*\\R\\s*", " ");
    if (text.isEmpty()) {
      return "nothing";
    }
    String fitting =
        text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    return "`" + fitting + "`";
  }

  /** Returns what was tried and why it failed. */
  private String tried(Expression expression, MeasurementException e) {
    for (Expression.Call call : Measurement.calls(expression)) {
      Optional<String> failure = failure(call);
      if (failure.isPresent()) {
        return failure.get();
      }
    }
    return "This could not be judged: " + e.getMessage();
  }

  private Optional<String> failure(Expression.Call call) {
    String java = call.java();
    String tried = "I tried `" + java + "`, ";
    try {
      if (!call.function().runs()) {
        scope.sizes(java, Optional.empty());
        return Optional.empty();
      }
      Run run = scope.run(java);
      boolean failed = !run.outcome().isFine() && !call.function().tellsOfFailures();
      if (java.isEmpty() || !failed) {
        return Optional.empty();
      }
      return Optional.of(tried + "which " + reason(java, run));
    } catch (MeasurementException e) {
      return Optional.of(
          java.isEmpty() ? sentence(e.getMessage() + ".") : tried + "but " + e.getMessage() + ".");
    }
  }

  /**
   * Returns how code ended and what the compiler or the exception says, in one line, without the
   * code that the compiler repeats and marks.
   */
  private static String reason(String java, Run run) {
    List<String> told = run.messages().stream()
        .filter(message -> !message.matches("[\\s^-]*") && !java.contains(message.strip()))
        .map(message -> message.strip().replaceFirst("^error: ", "").replaceFirst(";$", ""))
        .limit(2)
        .toList();
    if (told.isEmpty()) {
      return run.outcome().ending() + ".";
    }
    boolean unknown = told.size() > 1
        && told.get(0).equals("cannot find symbol")
        && told.get(1).startsWith("symbol:");
    return run.ended(
        unknown
            ? "there is no " + told.get(1).substring("symbol:".length()).strip() + "."
            : String.join("; ", told));
  }

  private Value value(Expression expression) throws MeasurementException {
    return condition.valueOf(expression, scope);
  }

  private boolean truth(Expression expression) throws MeasurementException {
    return value(expression) instanceof Value.Truth truth && truth.holds();
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
