package org.bytewise.snippets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.counting.BinaryNames;

/**
 * Converts the VM's type names to names as in source code, like {@link BinaryNames}, and also
 * removes the classes that JShell wraps around snippets.
 *
 * <ul>
 *   <li>{@code REPL.$JShell$12B$Outer$Inner} becomes {@code Outer.Inner}
 *   <li>{@code REPL.$JShell$12$1Point}, a local class in a snippet that is not a class, becomes
 *       {@code Point}
 *   <li>{@code REPL.$JShell$12} itself becomes {@code snippet}
 * </ul>
 *
 * <p>Stateless.
 */
public final class SourceNames {
  /** The package of all classes that JShell makes. */
  private static final String WRAPPERS = "REPL.";

  /**
   * The patterns for what JShell makes. A class of their own, because most names need none of them.
   */
  private static final class Patterns {
    /** The prefix that JShell adds to the name of a class declared in a snippet. */
    private static final Pattern WRAPPER =
        Pattern.compile("(?<![\\w.$])REPL\\.(?:\\$JShell\\$\\w*(?:\\$(?!\\$)|$)?)?");

    /** A wrapper class together with a member or nested class of it, within a text. */
    private static final Pattern IN_TEXT = Pattern.compile(
        "REPL\\.\\$JShell\\$\\w+(?:\\.(?!0x)|((?:\\$+\\w+)+(?:[/+.]0x[0-9a-f]+)?))?");

    /**
     * JShell's name for the class of an expression such as {@code new Object() {}}, counting from
     * 0.
     */
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\$JShell\\$anonymous\\$+(\\d+)");

    private Patterns() {}
  }

  private SourceNames() {}

  /**
   * Returns a text without the wrapper classes that JShell adds, which the VM's messages contain.
   */
  public static String inText(String text) {
    return Patterns.IN_TEXT
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group(1) == null ? "" : of(found.group())));
  }

  /**
   * Returns the name of a type as in source code.
   *
   * @param vmName a binary name, an array's name in the form of {@link Class#getName()}, or a
   *     binary name followed by pairs of brackets
   */
  public static String of(String vmName) {
    // Most names need nothing or a dot, and the first use of a regular expression takes longer than
    // measuring a type.
    return isPlain(vmName)
        ? vmName.replace('$', '.')
        : BinaryNames.of(vmName, SourceNames::unwrapped);
  }

  /** Returns whether a name has nothing but dots, and dollar signs that only separate names. */
  private static boolean isPlain(String vmName) {
    boolean first = true;
    if (vmName.isEmpty() || !Character.isLetter(vmName.charAt(0))) {
      return false;
    }
    for (int i = 0; i < vmName.length(); i++) {
      char c = vmName.charAt(i);
      if (c == '.' || c == '$') {
        boolean between =
            !first && i + 1 < vmName.length() && Character.isLetter(vmName.charAt(i + 1));
        if (!between) {
          return false;
        }
        first = true;
      } else if (!Character.isLetterOrDigit(c)) {
        return false;
      } else {
        first = false;
      }
    }
    return !vmName.startsWith(WRAPPERS);
  }

  /** Returns whether a binary name belongs to an anonymous class, including one in a snippet. */
  public static boolean isAnonymous(String binaryName) {
    return BinaryNames.isAnonymous(unwrapped(binaryName));
  }

  private static String unwrapped(String binaryName) {
    String name = Patterns.WRAPPER.matcher(binaryName).replaceAll("");
    Matcher expression = Patterns.EXPRESSION.matcher(name);
    if (expression.lookingAt()) {
      return Long.parseLong(expression.group(1)) + 1 + name.substring(expression.end());
    }
    return BinaryNames.withoutAddress(name).isEmpty() ? "snippet" : name;
  }
}
