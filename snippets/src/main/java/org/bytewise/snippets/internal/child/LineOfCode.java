package org.bytewise.snippets.internal.child;

/** Finds the line of the loaded code at which a thread stands. */
final class LineOfCode {
  private LineOfCode() {}

  /**
   * Returns the line of the innermost frame in the loaded code, or in the thread for which the
   * caller waits, which has the same name; 0 if there is none.
   */
  static int of(Thread caller) {
    int line = line(caller.getStackTrace());
    if (line > 0) {
      return line;
    }
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      int other = thread.getName().equals(caller.getName()) ? line(thread.getStackTrace()) : 0;
      if (other > 0) {
        return other;
      }
    }
    return 0;
  }

  /** Returns the line of the innermost frame in the loaded code but not in {@code Trial}. */
  private static int line(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      if (TrialClasses.NAME.equals(frame.getClassLoaderName())
          && !"Trial.java".equals(frame.getFileName())
          && frame.getLineNumber() > 0) {
        return frame.getLineNumber();
      }
    }
    return 0;
  }
}
