package org.bytewise.snippets.internal.stepping;

import java.util.List;
import java.util.Optional;
import org.bytewise.counting.SourceLine;

/** What the session knows about the code that runs in its child VM. */
public interface SteppingHost {
  /** Starts the thread in the child VM that {@link StandstillAid} stops. */
  void startAid();

  /** Returns the line of a snippet for a line of a class; empty for lines that were not typed. */
  Optional<SourceLine> line(String className, int line);

  /** Returns the name of a class as in source code, with its package. */
  String typeName(String className);

  /** Returns the class file of a class that the session has compiled; empty for other classes. */
  Optional<byte[]> classFile(String className);

  /** Returns the session's variables, in the order of their declarations. */
  List<SessionVariable> variables();

  /** Returns the class of the statement that runs, or that has run last; empty before the first. */
  String running();

  /**
   * Returns what the code has printed since the last call.
   *
   * @param sent the bytes that the child VM has sent; waits until they have arrived; -1 if unknown,
   *     which returns what has arrived so far
   */
  String takeOutput(long sent);
}
