package org.bytewise.snippets.trial;

import java.util.Map;
import java.util.Optional;
import org.bytewise.snippets.Compilation;
import org.bytewise.snippets.internal.trial.ConstantPools;

/** Reads the constants that a program declares, without running it. Stateless. */
public final class ConstantFields {
  private ConstantFields() {}

  /**
   * Returns the static fields of a class by name, each with its value if the compiler knows it (JVM
   * specification, 4.7.2): an {@code Integer}, {@code Long}, {@code Float}, {@code Double} or
   * {@code String}.
   *
   * @return empty if the program does not declare the class
   */
  public static Optional<Map<String, Optional<Object>>> of(
      Compilation compilation, String className) {
    return Optional.ofNullable(compilation.classes().get(className)).map(ConstantPools::constants);
  }
}
