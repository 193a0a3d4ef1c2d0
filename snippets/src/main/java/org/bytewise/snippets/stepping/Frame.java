package org.bytewise.snippets.stepping;

import java.util.List;
import java.util.Optional;
import org.bytewise.counting.SourceLine;
import org.bytewise.snippets.heap.Slot;

/**
 * A frame of a stack. Immutable.
 *
 * @param method the method as people write it, such as {@code fact(int)}, {@code Point.new(int,
 *     int)} or {@code lambda}; the snippet's own frame is {@code snippet}; JDK methods have their
 *     class
 * @param line the line that runs in it; empty for code that was not typed
 * @param locals its variables in scope, {@code this} first; empty for code that was not typed
 */
public record Frame(String method, Optional<SourceLine> line, List<Slot> locals) {
  public Frame {
    locals = List.copyOf(locals);
  }

  // Written by hand: for compiler-generated methods, the VM would generate classes at the first
  // call, and the first picture of a run would have to wait.

  @Override
  public boolean equals(Object other) {
    return other instanceof Frame that
        && method.equals(that.method)
        && line.equals(that.line)
        && locals.equals(that.locals);
  }

  @Override
  public int hashCode() {
    return (31 * method.hashCode() + line.hashCode()) * 31 + locals.hashCode();
  }
}
