package org.bytewise.snippets.internal.bytecode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;

/**
 * Finds where statements begin in a method's instructions, also if several are on one line, which
 * the compiler's table of line numbers does not tell: where the operand stack is empty after
 * something has been stored, dropped or called, and at the beginning of what a condition guards. A
 * loop in which none begins, because its body is empty, begins one itself. Immutable.
 */
public final class StatementStarts {
  private final List<CodeStep> steps;
  private final Set<Integer> named;
  private final int[] depths;
  private final Map<Integer, Integer> depthAt = new HashMap<>();

  /** The indexes to which the code jumps back, with those of the last such jumps. */
  private final TreeMap<Integer, Integer> loops = new TreeMap<>();

  private final TreeSet<Integer> starts = new TreeSet<>();

  private StatementStarts(List<CodeStep> steps, Set<Integer> named) {
    this.steps = steps;
    this.named = named;
    this.depths = new int[steps.size()];
    measureDepths();
    for (int i = 1; i < steps.size(); i++) {
      if (isStart(i)) {
        starts.add(steps.get(i).index());
      }
    }
    // Inner loops come last in the code, and make the outer ones begin a statement.
    loops.descendingMap().forEach(this::addEmptyLoop);
  }

  /** Adds the beginning of a loop without a statement in it, unless it does nothing at all. */
  private void addEmptyLoop(int from, int to) {
    boolean empty = starts.subSet(from, true, to, true).isEmpty();
    if (empty && from < to && depthOf(from) == 0) {
      starts.add(from);
    }
  }

  /** Returns the depth of the operand stack before an instruction; 0 if there is none. */
  private int depthOf(int index) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).index() == index) {
        return depths[i];
      }
    }
    return 0;
  }

  /**
   * Looks at a method.
   *
   * @param named the numbers of the local variables that have names; the others are the compiler's
   */
  public static StatementStarts of(ClassCode.Method method, Set<Integer> named) {
    return new StatementStarts(method.steps(), named);
  }

  /** Returns the bytecode indexes at which statements begin, other than the first one. */
  public Set<Integer> starts() {
    return starts;
  }

  /** Returns whether an expression has been evaluated in part when an instruction is reached. */
  public boolean isWithinExpression(int index) {
    return depthOf(index) > 0;
  }

  private void measureDepths() {
    int depth = 0;
    boolean known = true;
    for (int i = 0; i < depths.length; i++) {
      CodeStep step = steps.get(i);
      Integer jumped = depthAt.get(step.index());
      if (jumped != null) {
        depth = jumped;
      } else if (!known) {
        // Only a handler begins with what it stores or drops: the exception.
        depth = step.opcode() == Opcodes.ASTORE || step.opcode() == Opcodes.POP ? 1 : 0;
      }
      depths[i] = depth;
      depth = Math.max(0, depth + StackEffect.of(step));
      if (isJump(step)) {
        int target = (Integer) step.constant();
        if (target <= step.index()) {
          loops.merge(target, step.index(), Math::max);
        } else {
          depthAt.putIfAbsent(target, depth);
        }
      }
      known = !isEnd(step);
    }
  }

  private static boolean isJump(CodeStep step) {
    return isCondition(step) || step.opcode() == Opcodes.GOTO;
  }

  private static boolean isCondition(CodeStep step) {
    int opcode = step.opcode();
    return (opcode >= Opcodes.IFEQ && opcode <= Opcodes.IF_ACMPNE)
        || opcode == Opcodes.IFNULL
        || opcode == Opcodes.IFNONNULL;
  }

  /** Returns whether the next instruction does not follow. */
  private static boolean isEnd(CodeStep step) {
    int opcode = step.opcode();
    return opcode == Opcodes.GOTO
        || opcode == Opcodes.TABLESWITCH
        || opcode == Opcodes.LOOKUPSWITCH
        || isExit(step);
  }

  /** Returns whether an instruction leaves the method, or may. */
  private static boolean isExit(CodeStep step) {
    int opcode = step.opcode();
    return (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) || opcode == Opcodes.ATHROW;
  }

  private boolean isStart(int i) {
    int opcode = steps.get(i).opcode();
    if (depths[i] != 0 || opcode == Opcodes.GOTO || opcode == Opcodes.RETURN) {
      return false;
    }
    CodeStep before = steps.get(i - 1);
    boolean guarded =
        isCondition(before) || isEnd(before) || loops.containsKey(steps.get(i).index());
    return (guarded || completes(before)) && isStatement(i, guarded);
  }

  /** Returns whether an instruction completes a statement if it leaves the stack empty. */
  private boolean completes(CodeStep step) {
    int opcode = step.opcode();
    if ((opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE)) {
      return named.contains(step.constant());
    }
    return switch (opcode) {
      case Opcodes.IINC -> named.contains(incremented(step));
      case Opcodes.PUTFIELD, Opcodes.PUTSTATIC, Opcodes.POP, Opcodes.POP2, Opcodes.MONITORENTER ->
        true;
      default ->
        (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE)
            || (step.isCall() && step.descriptor().endsWith("V"));
    };
  }

  private static Integer incremented(CodeStep step) {
    String text = (String) step.constant();
    return Integer.valueOf(text.substring(0, text.indexOf(' ')));
  }

  /**
   * Returns whether what begins at an instruction is a statement, and not a part of a condition or
   * of an expression with a condition in it.
   *
   * @param guarded whether a condition precedes it, or may begin there because a loop does
   */
  private boolean isStatement(int from, boolean guarded) {
    for (int i = from; i < steps.size(); i++) {
      CodeStep step = steps.get(i);
      Integer jumped = depthAt.get(step.index());
      if (i > from && jumped != null && jumped > 0) {
        // Two values meet here, of which what was looked at is one.
        return !guarded;
      }
      int after = depths[i] + StackEffect.of(step);
      if (isExit(step)) {
        return true;
      }
      if (isJump(step)) {
        return !guarded || (after == 0 && step.opcode() == Opcodes.GOTO);
      }
      if (after == 0 && i + 1 < steps.size() && isStore(step)) {
        return completes(step);
      }
      if (after == 0 && completes(step)) {
        return true;
      }
    }
    return true;
  }

  private static boolean isStore(CodeStep step) {
    int opcode = step.opcode();
    return opcode == Opcodes.IINC || (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE);
  }
}
