package org.bytewise.layout;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Converts type names. Layouts and footprints carry the VM's names ({@code java.util.HashMap$Node},
 * arrays as {@code int[][]}), because only the code that knows where a class comes from can tell
 * its name in source; these functions turn them into readable names.
 */
public final class TypeNames {
  /** Compiled only for names that need them: most types have names that do not. */
  private static final class Patterns {
    private static final Pattern LAMBDA = Pattern.compile("(.+?)\\$\\$Lambda.*");
    private static final Pattern HIDDEN = Pattern.compile("(.+)[/.+]0x[0-9a-f]+");
    private static final Pattern NESTED = Pattern.compile("(?<=[\\p{L}\\p{N}_])\\$(?=\\p{L})");
    private static final Pattern PACKAGE =
        Pattern.compile("(?<![\\w$])(?:\\p{javaLowerCase}[\\w]*\\.)+");

    private Patterns() {}
  }

  private TypeNames() {}

  /**
   * Returns the VM's name of a type: that of {@link Class#getName}, but for an array the element
   * type's name with brackets.
   *
   * @param type not null
   */
  public static String of(Class<?> type) {
    return type.isArray() ? of(type.componentType()) + "[]" : type.getName();
  }

  /**
   * Returns the name in Java source, as far as it follows from the VM's name:
   * {@code java.util.HashMap.Node}, {@code lambda in java.util.Comparator}.
   *
   * @param name the VM's name, brackets allowed
   */
  public static String source(String name) {
    return rename(name, TypeNames::sourceOfElement);
  }

  /**
   * Returns the name without its package: {@code HashMap.Node[]}.
   *
   * @param name a name in source or the VM's name, brackets allowed
   */
  public static String simple(String name) {
    return Patterns.PACKAGE.matcher(source(name)).replaceFirst("");
  }

  /**
   * Renames the element type in a name and keeps its brackets. Primitive types keep their names.
   *
   * @param name the VM's name, brackets allowed
   * @param naming maps names without brackets
   */
  public static String rename(String name, UnaryOperator<String> naming) {
    int brackets = name.indexOf("[]");
    String element = brackets < 0 ? name : name.substring(0, brackets);
    String suffix = brackets < 0 ? "" : name.substring(brackets);
    return (Primitives.named(element).isPresent() ? element : naming.apply(element)) + suffix;
  }

  private static String sourceOfElement(String name) {
    if (name.indexOf('$') < 0 && name.indexOf("0x") < 0) {
      return name;
    }
    var lambda = Patterns.LAMBDA.matcher(name);
    if (lambda.matches()) {
      return "lambda in " + sourceOfElement(lambda.group(1));
    }
    var hidden = Patterns.HIDDEN.matcher(name);
    if (hidden.matches()) {
      return sourceOfElement(hidden.group(1));
    }
    return Patterns.NESTED.matcher(name).replaceAll(".");
  }
}
