package org.bytewise.counting.profile;

import java.util.List;

/** Takes the objects of the code's own one by one, with the frames that they come from. */
@FunctionalInterface
public interface OwnObjects {
  /**
   * A frame of the code's own.
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
   * @param frames the code's own, the innermost first
   */
  void own(String type, long bytes, List<Frame> frames);
}
