package org.bytewise.snippets.trial;

import java.util.Map;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.internal.trial.InMemoryCompiler;

/**
 * Compiles in-memory sources without annotation processors. Thread-safe: each call uses its own
 * compiler.
 */
public final class SourceCompiler {
  private SourceCompiler() {}

  /**
   * Compiles in this VM. Code that exceeds the compiler's capacity is reported as a mistake like
   * any other.
   *
   * @param sources the source text by file name, for example {@code Join.java}
   */
  public static Compilation compile(Map<String, String> sources) {
    return InMemoryCompiler.compile(sources);
  }
}
