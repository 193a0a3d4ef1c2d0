package org.bytewise.counting;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of types as in source code, from the names that the VM has for them. The package stays.
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
 * <p>A dollar sign that stands between two letters is taken for the one of a nested class: the VM's
 * name does not tell a class {@code My$Class} from a class {@code Class} in {@code My}.
 *
 * <p>Stateless.
 */
public final class BinaryNames {
  /** What the names of lambdas' classes contain. */
  public static final String LAMBDA = "$$Lambda";

  private static final Pattern LAMBDA_CLASS = Pattern.compile("(.*?)\\$?\\$\\$Lambda.*");
  private static final Pattern HIDDEN = Pattern.compile("[/+.]0x[0-9a-f]+(?:\\.\\d+)?$");

  /** Before the number of an anonymous or a local class. */
  private static final Pattern NUMBERED = Pattern.compile("\\$(?=\\d)");

  /** The number, and the name of a local class or of a class in an anonymous one. */
  private static final Pattern NUMBER_AND_NAME = Pattern.compile("(\\d+)(\\$?)(.*)");

  private BinaryNames() {}

  /**
   * Returns the name of a type as in source code.
   *
   * @param vmName a binary name, a descriptor of an array in the form of {@link Class#getName()},
   *     or a binary name with pairs of brackets
   */
  public static String of(String vmName) {
    return of(vmName, UnaryOperator.identity());
  }

  /**
   * As {@link #of(String)}, for classes that lie in others that are not to be named.
   *
   * @param unwrapped makes of a binary name what is left without those around it, which may be the
   *     number of an anonymous or a local class, or the name behind it
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

  /** Returns the name of a class without the address that the VM gives to a hidden one. */
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
    // Where what lay around it is gone, the number comes first.
    int first = !name.isEmpty() && Character.isDigit(name.charAt(0)) ? 0 : 1;
    return parts.length > first
        ? numbered(first == 0 ? "" : parts[0], List.of(parts).subList(first, parts.length))
        : nested(name);
  }

  /**
   * Of an anonymous or a local class, or of one in it.
   *
   * @param parts each with the number that the compiler gave it, and what follows
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
    // The first one needs no number; the others would not be told apart without.
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

  /** Dots for the dollar signs that stand between two names. */
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
