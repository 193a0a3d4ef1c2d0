package org.bytewise.layout;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * How types are called. Layouts and footprints carry the VM's own names
 * ({@code java.util.HashMap$Node}, arrays as {@code int[][]}), because only who knows where a class
 * comes from can say what its author calls it; these functions turn them into what people read.
 */
public final class TypeNames {
  private static final Pattern LAMBDA = Pattern.compile("(.+?)\\$\\$Lambda.*");
  private static final Pattern HIDDEN = Pattern.compile("(.+)[/.+]0x[0-9a-f]+");
  private static final Pattern NESTED = Pattern.compile("(?<=[\\p{L}\\p{N}_])\\$(?=\\p{L})");
  private static final Pattern PACKAGE =
      Pattern.compile("(?<![\\w$])(?:\\p{javaLowerCase}[\\w]*\\.)+");

  private TypeNames() {}

  /**
   * The VM's name of a type: as {@link Class#getName}, but for arrays the element type's with
   * brackets.
   *
   * @param type not null
   */
  public static String of(Class<?> type) {
    return type.isArray() ? of(type.componentType()) + "[]" : type.getName();
  }

  /**
   * The name in Java source, as far as the VM's name tells: {@code java.util.HashMap.Node},
   * {@code lambda in java.util.Comparator}.
   *
   * @param name the VM's name, brackets allowed
   */
  public static String source(String name) {
    return rename(name, TypeNames::sourceOfElement);
  }

  /**
   * The name without its package: {@code HashMap.Node[]}.
   *
   * @param name a name in source or of the VM, brackets allowed
   */
  public static String simple(String name) {
    return PACKAGE.matcher(source(name)).replaceFirst("");
  }

  /**
   * Applies a renaming to the element type of a name, and leaves its brackets. Primitive types keep
   * their names.
   *
   * @param name the VM's name, brackets allowed
   * @param naming from one name to another, for names without brackets
   */
  public static String rename(String name, UnaryOperator<String> naming) {
    int brackets = name.indexOf("[]");
    String element = brackets < 0 ? name : name.substring(0, brackets);
    String suffix = brackets < 0 ? "" : name.substring(brackets);
    return (Primitives.named(element).isPresent() ? element : naming.apply(element)) + suffix;
  }

  private static String sourceOfElement(String name) {
    var lambda = LAMBDA.matcher(name);
    if (lambda.matches()) {
      return "lambda in " + sourceOfElement(lambda.group(1));
    }
    var hidden = HIDDEN.matcher(name);
    if (hidden.matches()) {
      return sourceOfElement(hidden.group(1));
    }
    return NESTED.matcher(name).replaceAll(".");
  }
}
