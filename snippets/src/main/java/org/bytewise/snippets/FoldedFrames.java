package org.bytewise.snippets;

import java.util.ArrayList;
import java.util.List;
import org.bytewise.snippets.ThrownException.Frame;

/**
 * Folds the frames of a recursion: a VM records the innermost 1,024, most of which say the same.
 * Several methods that call each other in turn are folded as well.
 */
public final class FoldedFrames {
  /** The longest round of calls that is looked for, in frames. */
  private static final int LONGEST_ROUND = 16;

  /** At least so many frames of a recursion are shown. */
  private static final int SHOWN = 4;

  /** At least so many frames are left out at a place. */
  private static final int LEAST_FOLDED = 3;

  private FoldedFrames() {}

  /**
   * A frame to show.
   *
   * @param omitted how many frames follow it that repeat the ones before them and are not shown
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
   * Returns how many frames, from one on, are each like the one a round before it, the first round
   * included.
   */
  private static int repeated(List<Frame> frames, int from, int round) {
    int at = from + round;
    while (at < frames.size() && frames.get(at).equals(frames.get(at - round))) {
      at++;
    }
    return Math.min(at, frames.size()) - from;
  }
}
