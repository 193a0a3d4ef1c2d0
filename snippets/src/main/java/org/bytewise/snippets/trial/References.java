package org.bytewise.snippets.trial;

import java.util.Set;
import org.bytewise.snippets.CodeReference;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.internal.trial.ConstantPools;

/** What a program names outside of itself: all that it can reach without reflection. Stateless. */
public final class References {
  private References() {}

  /**
   * What the classes of a program name, without the classes of the program itself. What these
   * inherit is named by the class that it comes from.
   */
  public static Set<CodeReference> of(Compilation compilation) {
    return ConstantPools.references(compilation.classes());
  }

  /** All that one class of a program names, with other classes of the program. */
  public static Set<CodeReference> of(Compilation compilation, String className) {
    return ConstantPools.named(compilation.classes().get(className));
  }
}
