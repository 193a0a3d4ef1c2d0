package org.bytewise.counting;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts the VM's type names to names as in source code, keeping the package.
 *
 * <ul>
 *   <li>{@code [[I} becomes {@code int[][]}
 *   <li>{@code java.util.HashMap$Node} becomes {@code java.util.HashMap.Node}
 *   <li>{@code Shapes$1} becomes {@code anonymous class in Shapes}, and {@code Shapes$2} becomes
 *       {@code anonymous class (2) in Shapes}
 *   <li>a local class {@code Shapes$1Point} becomes {@code local class Point in Shapes}
 *   <li>{@code Shapes$$Lambda$14/0x000001} becomes {@code lambda in Shapes}
 * </ul>
 *
 * <p>A dollar sign between two letters is taken as a nested-class separator: the VM's name does not
 * distinguish a class {@code My$Class} from a class {@code Class} nested in {@code My}.
 *
 * <p>Stateless.
 */
public final class BinaryNames {
  /** The part that the names of all lambda classes contain. */
  public static final String LAMBDA = "$$Lambda";

  private static final Pattern LAMBDA_CLASS = Pattern.compile("(.*?)\\$?\\$\\$Lambda.*");
  private static final Pattern HIDDEN = Pattern.compile("[/+.]0x[0-9a-f]+(?:\\.\\d+)?$");

  private static final Pattern ANONYMOUS = Pattern.compile("(?:.*\\$)?\\d+");

  /** The separator before the number of an anonymous or local class. */
  private static final Pattern NUMBERED = Pattern.compile("\\$(?=\\d)");

  /** The number, followed by the name of a local class or of a class in an anonymous one. */
  private static final Pattern NUMBER_AND_NAME = Pattern.compile("(\\d+)(\\$?)(.*)");

  private BinaryNames() {}

  /**
   * Returns the name of a type as in source code.
   *
   * @param vmName a binary name, an array's name in the form of {@link Class#getName()}, or a
   *     binary name followed by pairs of brackets
   */
  public static String of(String vmName) {
    return of(vmName, UnaryOperator.identity());
  }

  /**
   * Like {@link #of(String)}, for classes nested in classes that should not appear in the name.
   *
   * @param unwrapped removes those outer classes from a binary name; the result may start with the
   *     number of an anonymous or local class, or with the name that follows it
   */
  public static String of(String vmName, UnaryOperator<String> unwrapped) {
    int dimensions = 0;
    while (dimensions < vmName.length() && vmName.charAt(dimensions) == '[') {
      dimensions++;
    }
    if (dimensions > 0) {
      return element(vmName.substring(dimensions), unwrapped) + "[]".repeat(dimensions);
    }
    int bracket = vmName.indexOf('[');
    return bracket < 0
        ? ofClass(unwrapped.apply(vmName))
        : ofClass(unwrapped.apply(vmName.substring(0, bracket))) + vmName.substring(bracket);
  }

  private static String element(String descriptor, UnaryOperator<String> unwrapped) {
    return switch (descriptor.charAt(0)) {
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'S' -> "short";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'F' -> "float";
      case 'D' -> "double";
      default ->
        ofClass(
            unwrapped.apply(descriptor.substring(1, descriptor.length() - 1).replace('/', '.')));
    };
  }

  /** Returns whether a binary name, or the rest of one, belongs to an anonymous class. */
  public static boolean isAnonymous(String binaryName) {
    return ANONYMOUS.matcher(binaryName).matches();
  }

  /** Returns the name of a class without the address that the VM appends for a hidden class. */
  public static String withoutAddress(String binaryName) {
    return HIDDEN.matcher(binaryName).replaceFirst("");
  }

  private static String ofClass(String binaryName) {
    Matcher lambda = LAMBDA_CLASS.matcher(binaryName);
    if (lambda.matches()) {
      return in("lambda", lambda.group(1));
    }
    String name = withoutAddress(binaryName);
    String[] parts = NUMBERED.split(name);
    // If the outer classes were removed, the number comes first.
    int first = !name.isEmpty() && Character.isDigit(name.charAt(0)) ? 0 : 1;
    return parts.length > first
        ? numbered(first == 0 ? "" : parts[0], List.of(parts).subList(first, parts.length))
        : nested(name);
  }

  /**
   * Returns the name of an anonymous or local class, or of a class nested in one.
   *
   * @param parts each the number assigned by the compiler and what follows it
   */
  private static String numbered(String where, List<String> parts) {
    StringJoiner numbers = new StringJoiner(".");
    Matcher last = null;
    for (String part : parts) {
      last = NUMBER_AND_NAME.matcher(part);
      if (!last.matches()) {
        return nested(where);
      }
      numbers.add(last.group(1));
    }
    // The first one needs no number; others need one to be told apart.
    String number = numbers.toString().equals("1") ? "" : " (" + numbers + ")";
    String name = nested(last.group(3));
    if (name.isEmpty()) {
      return in("anonymous class" + number, where);
    }
    if (!last.group(2).isEmpty()) {
      return name + " in " + in("anonymous class" + number, where);
    }
    return where.isEmpty() ? name + number : in("local class " + name + number, where);
  }

  private static String in(String what, String where) {
    return where.isEmpty() ? what : what + " in " + nested(where);
  }

  /** Replaces the dollar signs between two names by dots. */
  private static String nested(String name) {
    StringBuilder result = new StringBuilder(name);
    for (int i = 1; i < result.length() - 1; i++) {
      if (result.charAt(i) == '$'
          && Character.isJavaIdentifierPart(result.charAt(i - 1))
          && result.charAt(i - 1) != '$'
          && Character.isLetter(result.charAt(i + 1))) {
        result.setCharAt(i, '.');
      }
    }
    return result.toString();
  }
}
