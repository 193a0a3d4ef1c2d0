package org.bytewise.snippets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytewise.counting.BinaryNames;

/**
 * Names of types as in source code, from the names that the VM has for them: {@link BinaryNames},
 * and the classes that JShell wraps around snippets go.
 *
 * <ul>
 *   <li>{@code REPL.$JShell$12B$Outer$Inner} becomes {@code Outer.Inner}
 *   <li>{@code REPL.$JShell$12$1Point}, a local class in a snippet that is no class, becomes
 *       {@code Point}
 *   <li>{@code REPL.$JShell$12} itself becomes {@code snippet}
 * </ul>
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

  /**
   * What JShell calls the class of an expression such as {@code new Object() {}}, counting from 0.
   */
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\$JShell\\$anonymous\\$+(\\d+)");

  private SourceNames() {}

  /**
   * Returns a text without the classes that JShell wraps around snippets: messages of the VM name
   * them.
   */
  public static String inText(String text) {
    return IN_TEXT
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group(1) == null ? "" : of(found.group())));
  }

  /**
   * Returns the name of a type as in source code.
   *
   * @param vmName a binary name, a descriptor of an array in the form of {@link Class#getName()},
   *     or a binary name with pairs of brackets
   */
  public static String of(String vmName) {
    return BinaryNames.of(vmName, SourceNames::unwrapped);
  }

  private static String unwrapped(String binaryName) {
    String name = WRAPPER.matcher(binaryName).replaceAll("");
    Matcher expression = EXPRESSION.matcher(name);
    if (expression.lookingAt()) {
      return Long.parseLong(expression.group(1)) + 1 + name.substring(expression.end());
    }
    return BinaryNames.withoutAddress(name).isEmpty() ? "snippet" : name;
  }
}
