package org.bytewise.instruments.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.snippets.Bytecode.Instruction;
import org.bytewise.snippets.Bytecode.Mark;

/**
 * Selects the instructions of a long method to show: those with a mark, each with the one before
 * it. Immutable.
 */
final class Shortened {
  /**
   * A run of instructions that are shown or left out.
   *
   * @param shown whether they are shown
   */
  record Part(boolean shown, List<Instruction> instructions) {
    long allocating() {
      return instructions.stream().filter(one -> one.mark() == Mark.ALLOCATES).count();
    }
  }

  private Shortened() {}

  /**
   * Divides a method's instructions.
   *
   * @param most the most to show, at least 1
   */
  static List<Part> of(List<Instruction> all, int most) {
    boolean[] shown = new boolean[all.size()];
    if (all.size() <= most) {
      java.util.Arrays.fill(shown, true);
    } else {
      int left = mark(all, shown, most, Mark.ALLOCATES);
      left = mark(all, shown, left, Mark.MAY_ALLOCATE);
      // The previous instruction shows where a value comes from; if none is marked, show the
      // beginning.
      for (int i = 1; i < shown.length && left > 0; i++) {
        if (!shown[i - 1] && shown[i] && all.get(i).mark() != Mark.NONE) {
          shown[i - 1] = true;
          left--;
        }
      }
      for (int i = 0; i < shown.length && left > 0; i++) {
        left -= shown[i] ? 0 : 1;
        shown[i] = true;
      }
    }
    return parts(all, shown);
  }

  private static int mark(List<Instruction> all, boolean[] shown, int most, Mark mark) {
    int left = most;
    for (int i = 0; i < shown.length && left > 0; i++) {
      if (all.get(i).mark() == mark) {
        shown[i] = true;
        left--;
      }
    }
    return left;
  }

  private static List<Part> parts(List<Instruction> all, boolean[] shown) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= shown.length; i++) {
      if (i == shown.length || shown[i] != shown[start]) {
        parts.add(new Part(shown[start], all.subList(start, i)));
        start = i;
      }
    }
    return parts;
  }
}
