package org.bytewise.snippets;

import java.util.List;

/**
 * An exception that ended a snippet.
 *
 * @param type the qualified name of its class, as in source code
 * @param message its message; null if it has none
 * @param frames its stack trace, limited to frames of snippets, innermost first
 * @param cause its cause; null if it has none
 */
public record ThrownException(
    String type, String message, List<Frame> frames, ThrownException cause) {
  public ThrownException {
    frames = List.copyOf(frames);
  }

  /**
   * A stack frame of the learner's own code.
   *
   * @param method the method; empty at the top level of a snippet
   * @param snippet the snippet's number
   * @param line the line in that snippet, counted from 1
   */
  public record Frame(String method, String snippet, int line) {}
}
