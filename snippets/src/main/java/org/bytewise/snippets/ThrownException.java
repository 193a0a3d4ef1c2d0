package org.bytewise.snippets;

import java.util.List;

/**
 * An exception that ended a snippet.
 *
 * @param type the name of its class, as in source code, with its package
 * @param message its message; null where it has none
 * @param frames where it came from: the frames of the snippets alone, innermost first
 * @param cause the exception that caused it; null where none did
 */
public record ThrownException(
    String type, String message, List<Frame> frames, ThrownException cause) {
  public ThrownException {
    frames = List.copyOf(frames);
  }

  /**
   * A frame of the learner's own code.
   *
   * @param method the method; empty at the top level of a snippet
   * @param snippet the snippet's number
   * @param line the line in it, counted from 1
   */
  public record Frame(String method, String snippet, int line) {}
}
