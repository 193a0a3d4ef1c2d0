package org.bytewise.snippets.internal.count;

import java.util.Optional;

/** Finds the line of a snippet that stands behind a line of the class made from it. */
@FunctionalInterface
public interface SourceLines {
  /**
   * A line of a snippet.
   *
   * @param snippet the snippet's number
   * @param line counted from 1
   * @param text the line, without the white space around it
   */
  record SourceLine(String snippet, int line, String text) {}

  /** The line, or empty for what the learner did not write. */
  Optional<SourceLine> find(String className, int line);
}
