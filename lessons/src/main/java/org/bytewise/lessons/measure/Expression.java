package org.bytewise.lessons.measure;

import java.util.Optional;

/** A parsed measurement. Immutable. */
sealed interface Expression {

  record Literal(Value value) implements Expression {}

  /** A figure that the lesson has named, or a fact about the VM. */
  record Name(String name) implements Expression {}

  /**
   * A call of a function of the measurement language.
   *
   * @param java the code between the parentheses; empty for the code at hand, which is the
   *     learner's answer or the block's code
   */
  record Call(Function function, Optional<String> option, String java) implements Expression {}

  record Not(Expression of) implements Expression {}

  record Negative(Expression of) implements Expression {}

  record Binary(Operator operator, Expression left, Expression right) implements Expression {}

  record Conditional(Expression condition, Expression then, Expression otherwise)
      implements Expression {}
}
