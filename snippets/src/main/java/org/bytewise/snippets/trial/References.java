package org.bytewise.snippets.trial;

import java.util.Set;
import org.bytewise.snippets.internal.trial.ConstantPools;

/**
 * What a program names outside of itself: all that it can reach without reflection. Stateless.
 */
public final class References {
  private References() {}

  /**
   * A class, or a member of it, that a program names.
   *
   * @param type the class's binary name; of an array, that of its elements
   * @param member the name of a method or field; empty for the class itself
   * @param descriptor of the method or field as class files have it; empty for the class itself
   */
  public record Reference(String type, String member, String descriptor) {
    @Override
    public String toString() {
      return member.isEmpty() ? type : type + "." + member;
    }
  }

  /**
   * What the classes of a program name, without the classes of the program itself. What these inherit
   * is named by the class that it comes from.
   */
  public static Set<Reference> of(Compilation compilation) {
    return ConstantPools.references(compilation.classes());
  }

  /** All that one class of a program names, with other classes of the program. */
  public static Set<Reference> of(Compilation compilation, String className) {
    return ConstantPools.named(compilation.classes().get(className));
  }
}
