package org.bytewise.snippets;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.snippets.ThrownException.Frame;

/**
 * Folds the stack frames of a recursion: a VM records the innermost 1,024, most of them
 * repetitions. Mutually recursive methods are folded as well.
 */
public final class FoldedFrames {
  /** The longest repeating cycle of calls considered, in frames. */
  private static final int LONGEST_ROUND = 16;

  /** The minimum number of frames shown of a recursion. */
  private static final int SHOWN = 4;

  /** The minimum number of consecutive frames to omit. */
  private static final int LEAST_FOLDED = 3;

  private FoldedFrames() {}

  /**
   * A frame to show.
   *
   * @param omitted how many of the following frames are omitted because they repeat earlier ones
   */
  public record Entry(Frame frame, int omitted) {}

  /** Returns the frames to show, innermost first. */
  public static List<Entry> of(List<Frame> frames) {
    List<Entry> entries = new ArrayList<>();
    int at = 0;
    while (at < frames.size()) {
      int shown = 1;
      int folded = 0;
      for (int round = 1; round <= LONGEST_ROUND && folded == 0; round++) {
        int rounds = Math.max(1, SHOWN / round);
        int more = repeated(frames, at, round) - rounds * round;
        if (more >= LEAST_FOLDED) {
          shown = rounds * round;
          folded = more;
        }
      }
      for (int i = 0; i < shown; i++) {
        entries.add(new Entry(frames.get(at + i), i + 1 == shown ? folded : 0));
      }
      at += shown + folded;
    }
    return entries;
  }

  /**
   * Returns the number of frames, starting with {@code from}, that equal the frame {@code round}
   * positions earlier, including the first cycle.
   */
  private static int repeated(List<Frame> frames, int from, int round) {
    int at = from + round;
    while (at < frames.size() && frames.get(at).equals(frames.get(at - round))) {
      at++;
    }
    return Math.min(at, frames.size()) - from;
  }
}
