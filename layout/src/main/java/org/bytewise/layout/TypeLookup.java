package org.bytewise.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the type that someone means: {@code int}, {@code long[]}, {@code int[10]},
 * {@code boolean[3][5]}, {@code String}, {@code HashMap.Node}, {@code java.util.HashMap$Node}.
 * Names of java.lang, java.util, and below these, java.time and java.math need no package. Classes
 * are loaded, never initialized. Immutable.
 */
public final class TypeLookup {
  /** Looked into for a name without a package, in this order. */
  static final List<String> PACKAGES = List.of(
      "java.lang",
      "java.util",
      "java.time",
      "java.math",
      "java.util.concurrent",
      "java.util.concurrent.atomic",
      "java.util.concurrent.locks",
      "java.util.function",
      "java.util.stream",
      "java.util.regex",
      "java.util.random",
      "java.util.jar",
      "java.util.zip",
      "java.util.logging",
      "java.util.prefs",
      "java.util.spi",
      "java.lang.ref",
      "java.lang.reflect",
      "java.lang.invoke");

  /** The VM's own limit. */
  private static final int MOST_DIMENSIONS = 255;

  private static final String NAME = "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*"
      + "(?:\\.\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)*";
  private static final Pattern TYPE =
      Pattern.compile("(" + NAME + ")((?:\\s*\\[\\s*\\d+\\s*])*)((?:\\s*\\[\\s*])*)\\s*");

  private static final Pattern LENGTH = Pattern.compile("\\d+");

  private final ClassLoader loader;

  private TypeLookup(ClassLoader loader) {
    this.loader = loader;
  }

  /** What was found. */
  public sealed interface Result
      permits Primitive, ReferenceType, ArrayOfLength, NoSuchType, NotAType {}

  /**
   * A primitive type.
   *
   * @param type such as {@code int.class}
   * @param bytes the size of its values
   */
  public record Primitive(Class<?> type, int bytes) implements Result {}

  /**
   * A class, an interface, or an array type of no given length.
   *
   * @param type loaded, not initialized
   */
  public record ReferenceType(Class<?> type) implements Result {}

  /**
   * An array type and a length, or the lengths of an array of arrays.
   *
   * @param type the array's class
   * @param lengths how many elements, 0 or more; from the outermost on, at least one, at most as
   *     many as the type has brackets
   */
  public record ArrayOfLength(Class<?> type, List<Integer> lengths) implements Result {
    /** Copies the list. */
    public ArrayOfLength {
      lengths = List.copyOf(lengths);
    }
  }

  /**
   * Looks like a type's name, but nothing has it; it may be a variable's.
   *
   * @param name the name without brackets
   * @param similar what may have been meant, best first, at most three
   */
  public record NoSuchType(String name, List<String> similar) implements Result {
    /** Copies the list. */
    public NoSuchType {
      similar = List.copyOf(similar);
    }

    /** One line that says so. */
    public String message() {
      String meant =
          similar.isEmpty() ? "" : ": did you mean %s?".formatted(String.join(" or ", similar));
      return "no type is called '%s'%s".formatted(name, meant);
    }
  }

  /**
   * Not in the form of a type's name; it may be an expression.
   *
   * @param text what was asked for
   */
  public record NotAType(String text) implements Result {}

  /**
   * Looks through the JDK and a class path.
   *
   * @param loader where the learner's classes are; null for the JDK alone
   */
  public static TypeLookup in(ClassLoader loader) {
    return new TypeLookup(loader);
  }

  /**
   * Finds a type.
   *
   * @param text as typed, not null
   */
  public Result find(String text) {
    Matcher form = TYPE.matcher(text.strip());
    if (!form.matches()) {
      return new NotAType(text);
    }
    String name = form.group(1);
    int dimensions = dimensions(text);
    if (dimensions > MOST_DIMENSIONS) {
      return new NotAType(text);
    }
    Optional<Class<?>> element = Primitives.named(name);
    if (element.isEmpty()) {
      element = named(name);
    }
    if (element.isEmpty()) {
      return new NoSuchType(name, SimilarNames.to(name));
    }
    Class<?> type = element.get();
    for (int i = 0; i < dimensions; i++) {
      type = type.arrayType();
    }
    if (type.isPrimitive()) {
      return new Primitive(type, Layouts.primitiveBytes(type));
    }
    List<Integer> lengths = new ArrayList<>();
    Matcher length = LENGTH.matcher(form.group(2));
    try {
      while (length.find()) {
        lengths.add(Integer.parseInt(length.group()));
      }
    } catch (NumberFormatException tooLong) {
      return new NotAType(text);
    }
    return lengths.isEmpty() ? new ReferenceType(type) : new ArrayOfLength(type, lengths);
  }

  private static int dimensions(String text) {
    int brackets = 0;
    for (int i = text.indexOf('['); i >= 0; i = text.indexOf('[', i + 1)) {
      brackets++;
    }
    return brackets;
  }

  private Optional<Class<?>> named(String name) {
    List<String> nestings = nestings(name);
    List<String> candidates = new ArrayList<>(nestings);
    // The last one has no dots left: what stands before a class in a package is a class as well.
    String inNoPackage = nestings.get(nestings.size() - 1);
    for (String inPackage : PACKAGES) {
      candidates.add(inPackage + "." + inNoPackage);
    }
    for (String candidate : candidates) {
      Optional<Class<?>> found = load(candidate);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** {@code a.B.C} may be a class C in the package a.B, or a nested one of B. */
  private static List<String> nestings(String name) {
    List<String> candidates = new ArrayList<>();
    String candidate = name;
    candidates.add(candidate);
    for (int dot = candidate.lastIndexOf('.'); dot > 0; dot = candidate.lastIndexOf('.')) {
      candidate = candidate.substring(0, dot) + "$" + candidate.substring(dot + 1);
      candidates.add(candidate);
    }
    return candidates;
  }

  private Optional<Class<?>> load(String name) {
    try {
      return Optional.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError none) {
      // A LinkageError too: on a file system without case 'string' finds the file of 'String'.
      return Optional.empty();
    }
  }
}
