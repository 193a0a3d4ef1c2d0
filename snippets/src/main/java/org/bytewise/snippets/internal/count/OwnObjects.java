package org.bytewise.snippets.internal.count;

import java.util.List;

/** Takes the objects of a snippet's own one by one, with the learner's code that they come from. */
@FunctionalInterface
public interface OwnObjects {
  /**
   * A frame of the learner's code.
   *
   * @param className the class's binary name
   * @param method name and descriptor, one after the other
   * @param index the bytecode index
   * @param line in the source of the class
   * @param called the method that it called, with its class as in source; empty for the innermost
   */
  record Frame(String className, String method, int index, int line, String called) {}

  /**
   * An object was made.
   *
   * @param type its type's name as in source
   * @param frames the learner's own, the innermost first
   */
  void own(String type, long bytes, List<Frame> frames);
}
