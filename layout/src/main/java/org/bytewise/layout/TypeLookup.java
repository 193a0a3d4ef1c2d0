package org.bytewise.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the type that a user means: {@code int}, {@code long[]}, {@code int[10]},
 * {@code boolean[3][5]}, {@code String}, {@code HashMap.Node}, {@code java.util.HashMap$Node}.
 * Names in java.lang and java.util and their subpackages, java.time and java.math need no package.
 * Loads classes but never initializes them. Immutable.
 */
public final class TypeLookup {
  /** The packages to search for a name without a package, in this order. */
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

  /** The VM's limit on array dimensions (JVMS 4.3.2). */
  private static final int MOST_DIMENSIONS = 255;

  private final ClassLoader loader;

  private TypeLookup(ClassLoader loader) {
    this.loader = loader;
  }

  /** The result of a lookup. */
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
   * A class, an interface, or an array type without a length.
   *
   * @param type loaded, not initialized
   */
  public record ReferenceType(Class<?> type) implements Result {}

  /**
   * An array type with its length, or with the lengths of an array of arrays.
   *
   * @param type the array's class
   * @param lengths the length of each dimension, 0 or more, outermost first; at least one length,
   *     at most as many as the type has dimensions
   */
  public record ArrayOfLength(Class<?> type, List<Integer> lengths) implements Result {
    public ArrayOfLength {
      lengths = List.copyOf(lengths);
    }
  }

  /**
   * A well-formed type name that no type has; it may be a variable's name.
   *
   * @param name the name, without brackets
   * @param similar suggestions, best first, at most three
   */
  public record NoSuchType(String name, List<String> similar) implements Result {
    public NoSuchType {
      similar = List.copyOf(similar);
    }

    /** Returns a one-line message with the suggestions. */
    public String message() {
      String meant =
          similar.isEmpty() ? "" : ": did you mean %s?".formatted(String.join(" or ", similar));
      return "unknown type '%s'%s".formatted(name, meant);
    }
  }

  /**
   * Text that is not a well-formed type name; it may be an expression.
   *
   * @param text the text as typed
   */
  public record NotAType(String text) implements Result {}

  /**
   * Creates a lookup in the JDK and a class path.
   *
   * @param loader the loader of the learner's classes; null for the JDK only
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
    TypeForm form = TypeForm.of(text);
    if (form == null) {
      return new NotAType(text);
    }
    String name = form.name();
    int dimensions = form.lengths().size();
    int known = 0;
    while (known < dimensions && !form.lengths().get(known).isEmpty()) {
      known++;
    }
    if (dimensions > MOST_DIMENSIONS || hasLengthAfter(known, form.lengths())) {
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
    try {
      for (String length : form.lengths().subList(0, known)) {
        lengths.add(Integer.parseInt(length));
      }
    } catch (NumberFormatException tooLong) {
      return new NotAType(text);
    }
    return lengths.isEmpty() ? new ReferenceType(type) : new ArrayOfLength(type, lengths);
  }

  private static boolean hasLengthAfter(int known, List<String> lengths) {
    for (String length : lengths.subList(known, lengths.size())) {
      if (!length.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Class<?>> named(String name) {
    List<String> nestings = nestings(name);
    List<String> candidates = new ArrayList<>(nestings);
    // The last nesting has no dots left: whatever precedes a class in one of these packages is a
    // class, too.
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

  /**
   * Returns the binary names that a name in source can mean: {@code a.B.C} may be a class C in the
   * package a.B, or nested in the class a.B.
   */
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
      // LinkageError as well: on a case-insensitive file system, 'string' finds the file of
      // 'String'.
      return Optional.empty();
    }
  }
}
