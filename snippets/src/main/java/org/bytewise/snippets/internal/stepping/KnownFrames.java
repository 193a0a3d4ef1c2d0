package org.bytewise.snippets.internal.stepping;

import com.sun.jdi.Method;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bytewise.snippets.internal.stepping.StackReader.RawFrame;

/**
 * The frames of the last reading of each thread's stack, of which most are still the same at the
 * next one: a call that waits for another call to return changes none of its variables. Not
 * thread-safe.
 *
 * <p>A method that stops where it begins has been seen at the top of the stack before anything that
 * it calls. If it is below the top in two readings, at the same depth, it has therefore not
 * returned in between, and everything that called it has waited. Depths are counted from the
 * outermost frame.
 */
final class KnownFrames {
  private final Map<ThreadReference, Map<Integer, Known>> threads = new HashMap<>();
  private final Set<Method> stopping = new HashSet<>();

  /** @param frame empty if it is not shown */
  record Known(Method method, Optional<RawFrame> frame) {}

  /** Takes note that a method stops where it begins. */
  void stopsAtEntry(Method method) {
    stopping.add(method);
  }

  /**
   * Returns the number of outermost frames that are the same as at the last reading.
   *
   * @param frames the innermost frames
   * @param count the number of all frames
   */
  int unchanged(ThreadReference thread, List<StackFrame> frames, int count) {
    Map<Integer, Known> before = threads.getOrDefault(thread, Map.of());
    for (int i = 1; i < frames.size(); i++) {
      Method method = frames.get(i).location().method();
      Known known = before.get(count - 1 - i);
      if (known != null && known.method().equals(method) && stopping.contains(method)) {
        return count - 1 - i;
      }
    }
    return 0;
  }

  /** Returns a frame of the last reading; null if that did not go so far. */
  Known get(ThreadReference thread, int depth) {
    return threads.getOrDefault(thread, Map.of()).get(depth);
  }

  /** Keeps the frames of a reading, by depth. */
  void keep(ThreadReference thread, Map<Integer, Known> frames) {
    threads.put(thread, frames);
  }

  /** Forgets a thread that has ended. */
  void forget(ThreadReference thread) {
    threads.remove(thread);
  }
}
