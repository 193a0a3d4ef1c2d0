package org.bytewise.snippets.stepping;

import java.util.List;

/**
 * A thread of the code and its stack. Immutable.
 *
 * @param name its name
 * @param current whether it is the one that stopped
 * @param frames the frames from the innermost on, without those of the tool; runs of frames that
 *     were not typed are kept as they are
 * @param more how many further frames follow the last one
 */
public record ThreadView(String name, boolean current, List<Frame> frames, int more) {
  public ThreadView {
    frames = List.copyOf(frames);
  }
}
