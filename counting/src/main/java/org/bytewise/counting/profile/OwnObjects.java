package org.bytewise.counting.profile;

import java.util.List;

/** Receives the code's own objects one by one, with the stack frames they come from. */
@FunctionalInterface
public interface OwnObjects {
  /**
   * A stack frame of the code.
   *
   * @param className the class's binary name
   * @param method name and descriptor, concatenated
   * @param index the bytecode index
   * @param line the line in the source of the class
   * @param called the method it called, with its class as in source; empty for the innermost frame
   */
  record Frame(String className, String method, int index, int line, String called) {}

  /**
   * Called for each object.
   *
   * @param type its type's name, as in source
   * @param bytes its shallow size
   * @param frames the frames of the code, innermost first
   */
  void own(String type, long bytes, List<Frame> frames);
}
