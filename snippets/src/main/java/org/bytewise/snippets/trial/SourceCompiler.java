package org.bytewise.snippets.trial;

import java.util.Map;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.internal.trial.InMemoryCompiler;

/**
 * Compiles sources that are never on a disk, without annotation processors. Thread-safe: each call
 * has a compiler of its own.
 */
public final class SourceCompiler {
  private SourceCompiler() {}

  /**
   * Compiles in this VM. Code that is too much for the compiler is a mistake like others.
   *
   * @param sources the texts by file name, for example {@code Join.java}
   */
  public static Compilation compile(Map<String, String> sources) {
    return InMemoryCompiler.compile(sources);
  }
}
