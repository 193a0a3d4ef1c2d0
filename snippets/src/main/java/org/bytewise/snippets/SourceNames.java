package org.bytewise.snippets;

import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of types as in source code, from the names that the VM has for them. The package stays, the
 * classes that JShell wraps around snippets go.
 *
 * <ul>
 *   <li>{@code [[I} becomes {@code int[][]}
 *   <li>{@code java.util.HashMap$Node} becomes {@code java.util.HashMap.Node}
 *   <li>{@code REPL.$JShell$12B$Outer$Inner} becomes {@code Outer.Inner}
 *   <li>{@code Shapes$1} becomes {@code anonymous class in Shapes}, and {@code Shapes$2} becomes
 *       {@code anonymous class (2) in Shapes}
 *   <li>a local class {@code Shapes$1Point} becomes {@code local class Point in Shapes}; in a snippet
 *       that is no class, its name is enough
 *   <li>{@code Shapes$$Lambda$14/0x000001} becomes {@code lambda in Shapes}
 * </ul>
 *
 * <p>A dollar sign that stands between two letters is taken for the one of a nested class: the VM's
 * name does not tell a class {@code My$Class} from a class {@code Class} in {@code My}.
 *
 * <p>Stateless.
 */
public final class SourceNames {
  /** What JShell puts before the name of a class that a snippet declares. */
  private static final Pattern WRAPPER =
      Pattern.compile("(?<![\\w.$])REPL\\.(?:\\$JShell\\$\\w*(?:\\$(?!\\$)|$)?)?");

  /** A member of a wrapper class, or a class in it, within a text. */
  private static final Pattern IN_TEXT =
      Pattern.compile("REPL\\.\\$JShell\\$\\w+(?:\\.(?!0x)|((?:\\$+\\w+)+(?:[/+.]0x[0-9a-f]+)?))?");

  private static final Pattern LAMBDA = Pattern.compile("(.*?)\\$?\\$\\$Lambda.*");
  private static final Pattern HIDDEN = Pattern.compile("[/+.]0x[0-9a-f]+(?:\\.\\d+)?$");

  /** What JShell calls the class of an expression such as {@code new Object() {}}, counting from 0. */
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\$JShell\\$anonymous\\$+(\\d+)");

  /** Before the number of an anonymous or a local class. */
  private static final Pattern NUMBERED = Pattern.compile("\\$(?=\\d)");

  /** The number, and the name of a local class or of a class in an anonymous one. */
  private static final Pattern NUMBER_AND_NAME = Pattern.compile("(\\d+)(\\$?)(.*)");

  private SourceNames() {}

  /** A text without the classes that JShell wraps around snippets: messages of the VM name them. */
  public static String inText(String text) {
    return IN_TEXT
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group(1) == null ? "" : of(found.group())));
  }

  /**
   * The name of a type as in source code.
   *
   * @param vmName a binary name, a descriptor of an array in the form of {@link Class#getName()}, or
   *     a binary name with pairs of brackets
   */
  public static String of(String vmName) {
    int dimensions = 0;
    while (dimensions < vmName.length() && vmName.charAt(dimensions) == '[') {
      dimensions++;
    }
    if (dimensions > 0) {
      return element(vmName.substring(dimensions)) + "[]".repeat(dimensions);
    }
    int bracket = vmName.indexOf('[');
    return bracket < 0
        ? ofClass(vmName)
        : ofClass(vmName.substring(0, bracket)) + vmName.substring(bracket);
  }

  private static String element(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case 'Z' -> "boolean";
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'S' -> "short";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'F' -> "float";
      case 'D' -> "double";
      default -> ofClass(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
    };
  }

  private static String ofClass(String binaryName) {
    String name = WRAPPER.matcher(binaryName).replaceAll("");
    Matcher lambda = LAMBDA.matcher(name);
    if (lambda.matches()) {
      return in("lambda", lambda.group(1));
    }
    name = HIDDEN.matcher(name).replaceFirst("");
    Matcher expression = EXPRESSION.matcher(name);
    if (expression.lookingAt()) {
      name = Long.parseLong(expression.group(1)) + 1 + name.substring(expression.end());
    }
    String[] parts = NUMBERED.split(name);
    // Where what JShell has wrapped around it is gone, the number comes first.
    int first = !name.isEmpty() && Character.isDigit(name.charAt(0)) ? 0 : 1;
    if (parts.length > first) {
      return numbered(first == 0 ? "" : parts[0], List.of(parts).subList(first, parts.length));
    }
    return name.isEmpty() ? "snippet" : nested(name);
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
