package org.bytewise.snippets.trial;

import java.util.Set;
import org.bytewise.snippets.CodeReference;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.internal.trial.ConstantPools;

/**
 * Finds what a program refers to outside itself: everything it can reach without reflection.
 * Stateless.
 */
public final class References {
  private References() {}

  /**
   * Returns what the classes of a program refer to, excluding the program's own classes. An
   * inherited member is attributed to the class that declares it.
   */
  public static Set<CodeReference> of(Compilation compilation) {
    return ConstantPools.references(compilation.classes());
  }

  /**
   * Returns everything that one class of a program refers to, including the program's other
   * classes.
   */
  public static Set<CodeReference> of(Compilation compilation, String className) {
    return ConstantPools.named(compilation.classes().get(className));
  }
}
