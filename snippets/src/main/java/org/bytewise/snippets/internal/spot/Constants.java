package org.bytewise.snippets.internal.spot;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import javax.lang.model.element.VariableElement;

/**
 * Evaluates constant expressions (JLS 15.29): literals, constant variables, and expressions
 * composed of them. Integer values are computed because boxing depends on them; of other constants
 * only the fact that they are constant matters.
 */
final class Constants {
  /** The value of a constant whose actual value does not matter. */
  private static final Object SOME = new Object();

  private final Trees trees;

  Constants(Trees trees) {
    this.trees = trees;
  }

  /** Returns whether an expression is constant. */
  boolean isConstant(TreePath path) {
    return value(path) != null;
  }

  /** Returns the value of a constant integer or char; null for anything else. */
  Long integer(TreePath path) {
    return value(path) instanceof Long number ? number : null;
  }

  private Object value(TreePath parent, ExpressionTree child) {
    return value(new TreePath(parent, child));
  }

  private Object value(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof LiteralTree literal) {
      return literal.getKind() == Tree.Kind.NULL_LITERAL ? null : simplified(literal.getValue());
    }
    if (tree instanceof ParenthesizedTree inner) {
      return value(path, inner.getExpression());
    }
    if (tree instanceof UnaryTree unary) {
      return unary(unary.getKind(), value(path, unary.getExpression()));
    }
    if (tree instanceof TypeCastTree cast) {
      return cast(path, cast);
    }
    if (tree instanceof BinaryTree binary) {
      return binary(
          binary.getKind(),
          value(path, binary.getLeftOperand()),
          value(path, binary.getRightOperand()));
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      boolean constant = value(path, choice.getCondition()) != null
          && value(path, choice.getTrueExpression()) != null
          && value(path, choice.getFalseExpression()) != null;
      return constant ? SOME : null;
    }
    boolean named = tree instanceof IdentifierTree || tree instanceof MemberSelectTree;
    return named && trees.getElement(path) instanceof VariableElement variable
        ? simplified(variable.getConstantValue())
        : null;
  }

  private static Object simplified(Object value) {
    if (value instanceof Character c) {
      return (long) c;
    }
    if (value instanceof Number number && !(value instanceof Double) && !(value instanceof Float)) {
      return number.longValue();
    }
    return value == null ? null : SOME;
  }

  private static Object unary(Tree.Kind kind, Object value) {
    boolean pure = switch (kind) {
      case UNARY_PLUS, UNARY_MINUS, BITWISE_COMPLEMENT, LOGICAL_COMPLEMENT -> true;
      default -> false;
    };
    if (!pure || value == null) {
      return null;
    }
    if (!(value instanceof Long number)) {
      return SOME;
    }
    return switch (kind) {
      case UNARY_MINUS -> (Long) (-number);
      case BITWISE_COMPLEMENT -> (Long) ~number;
      default -> number;
    };
  }

  /** Evaluates a cast; only casts to primitive types and to String are constant. */
  private Object cast(TreePath path, TypeCastTree cast) {
    Object value = value(path, cast.getExpression());
    javax.lang.model.type.TypeMirror type = trees.getTypeMirror(path);
    if (value == null || type == null) {
      return null;
    }
    if (!(value instanceof Long number)) {
      return type.getKind().isPrimitive() || type.toString().equals("java.lang.String")
          ? SOME
          : null;
    }
    return switch (type.getKind()) {
      case BYTE -> (Long) (long) number.byteValue();
      case SHORT -> (Long) (long) number.shortValue();
      case CHAR -> (Long) (long) (char) number.longValue();
      case INT -> (Long) (long) number.intValue();
      case LONG -> number;
      case FLOAT, DOUBLE -> SOME;
      default -> null;
    };
  }

  private static Object binary(Tree.Kind kind, Object left, Object right) {
    if (left == null || right == null) {
      return null;
    }
    if (!(left instanceof Long a) || !(right instanceof Long b)) {
      return SOME;
    }
    return switch (kind) {
      case PLUS -> (Long) (a + b);
      case MINUS -> (Long) (a - b);
      case MULTIPLY -> (Long) (a * b);
      case DIVIDE -> b == 0 ? null : (Long) (a / b);
      case REMAINDER -> b == 0 ? null : (Long) (a % b);
      case LEFT_SHIFT -> (Long) (a << b);
      case RIGHT_SHIFT -> (Long) (a >> b);
      case AND -> (Long) (a & b);
      case OR -> (Long) (a | b);
      case XOR -> (Long) (a ^ b);
      default -> SOME;
    };
  }
}
