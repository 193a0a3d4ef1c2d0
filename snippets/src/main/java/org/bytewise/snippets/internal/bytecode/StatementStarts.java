package org.bytewise.snippets.internal.bytecode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;

/**
 * Finds where statements begin in a method's instructions, even if several are on one line, which
 * the compiler's table of line numbers does not tell: where the operand stack is empty after
 * something has been stored, dropped or called, and at the beginning of what a condition guards. A
 * loop in which none begins, because its body is empty, begins one itself, and so does the
 * condition of a loop that has no update. Immutable.
 */
public final class StatementStarts {
  private final List<CodeStep> steps;
  private final Set<Integer> named;
  private final Set<Integer> within;

  /** The indexes of the instructions that store what no later instruction reads. */
  private final Set<Integer> unread = new HashSet<>();

  private final Map<Integer, CodeStep> byIndex = new HashMap<>();
  private final int[] depths;
  private final Map<Integer, Integer> depthAt = new HashMap<>();

  /** The indexes to which the code jumps back, with those of the last such jumps. */
  private final TreeMap<Integer, Integer> loops = new TreeMap<>();

  private final TreeSet<Integer> starts = new TreeSet<>();

  private StatementStarts(List<CodeStep> steps, Set<Integer> named, Set<Integer> within) {
    this.steps = steps;
    this.named = named;
    this.within = within;
    steps.forEach(step -> byIndex.put(step.index(), step));
    this.depths = new int[steps.size()];
    measureDepths();
    findUnread();
    for (int i = 1; i < steps.size(); i++) {
      if (isStart(i)) {
        starts.add(steps.get(i).index());
      }
    }
    // Inner loops come last in the code, and make the outer ones begin a statement.
    loops.descendingMap().forEach(this::addEmptyLoop);
    loops.forEach(this::addCondition);
  }

  /** Adds the condition of a loop that returns to it from another line, without an update. */
  private void addCondition(int from, int to) {
    CodeStep condition = at(from);
    CodeStep last = at(to);
    if (condition != null
        && last != null
        && condition.line() != last.line()
        && depthOf(from) == 0
        && !loadsUnnamed(condition)) {
      starts.add(from);
    }
  }

  private CodeStep at(int index) {
    return byIndex.get(index);
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
   * @param named the indexes of the instructions that read or change a variable with a name; the
   *     others are the compiler's
   * @param within the indexes of instructions that change a local variable in the middle of a
   *     statement, as {@code ++n} does in {@code f(++n)}: the instructions alone do not tell
   */
  public static StatementStarts of(
      ClassCode.Method method, Set<Integer> named, Set<Integer> within) {
    return new StatementStarts(method.steps(), named, within);
  }

  /** Returns the bytecode indexes at which statements begin, other than the first one. */
  public Set<Integer> starts() {
    return starts;
  }

  /** Returns whether an expression has been evaluated in part when an instruction is reached. */
  public boolean isWithinExpression(int index) {
    return depthOf(index) > 0;
  }

  /** Returns whether an instruction counts the rounds of a loop over an array. */
  public boolean isCompilersCount(int index) {
    CodeStep step = at(index);
    return step != null && step.opcode() == Opcodes.IINC && !named.contains(index);
  }

  /**
   * Finds what is stored last in each variable, and what is stored before something else is. The
   * class file names no variable whose scope ends where it has been declared, as {@code b} in
   * <code>{ int b = a; }</code>; the compiler's own variables are all read.
   */
  private void findUnread() {
    Set<Integer> read = new HashSet<>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      CodeStep step = steps.get(i);
      if (step.isLoad() || step.opcode() == Opcodes.IINC) {
        read.add(step.variable());
      } else if (step.changedVariable() >= 0 && !read.remove(step.changedVariable())) {
        unread.add(step.index());
      }
    }
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
    boolean guarded = isCondition(before)
        || isEnd(before)
        || loops.containsKey(steps.get(i).index())
        || bindsPattern(before);
    // Where it goes on with a value that the compiler has kept, it is in the middle of a statement.
    return (guarded || (completes(before) && !loadsUnnamed(steps.get(i))))
        && isStatement(i, guarded);
  }

  /**
   * Returns whether a variable of a pattern gets its value: the condition goes on, or ends here.
   */
  private boolean bindsPattern(CodeStep step) {
    return isWithin(step) && step.opcode() != Opcodes.IINC;
  }

  private boolean isWithin(CodeStep step) {
    return within.contains(step.index());
  }

  private boolean loadsUnnamed(CodeStep step) {
    return step.isLoad() && !named.contains(step.index());
  }

  /** Returns whether an instruction completes a statement if it leaves the stack empty. */
  private boolean completes(CodeStep step) {
    int opcode = step.opcode();
    if (isWithin(step)) {
      return false;
    }
    if (step.changedVariable() >= 0) {
      return named.contains(step.index()) || unread.contains(step.index());
    }
    return switch (opcode) {
      case Opcodes.PUTFIELD, Opcodes.PUTSTATIC, Opcodes.POP, Opcodes.POP2, Opcodes.MONITORENTER ->
        true;
      default ->
        (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE)
            || (step.isCall() && step.descriptor().endsWith("V"));
    };
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
      if (guarded && bindsPattern(step)) {
        return false;
      }
      if (isExit(step)) {
        return true;
      }
      if (isJump(step)) {
        return !guarded || (after == 0 && step.opcode() == Opcodes.GOTO);
      }
      if (after == 0 && i + 1 < steps.size() && step.changedVariable() >= 0 && !isWithin(step)) {
        // The next element, which nothing reads, is a matter of the loop.
        return completes(step) && !(unread.contains(step.index()) && loadsUnnamed(steps.get(from)));
      }
      if (after == 0 && completes(step)) {
        return true;
      }
    }
    return true;
  }
}
