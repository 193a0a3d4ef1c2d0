package org.bytewise.snippets.internal.spot;

import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.bytewise.snippets.Spot.Kind;

/** Methods known to allocate, whatever else they call. */
final class KnownCalls {
  /** Calls on a stream that return the stream itself. */
  private static final Set<String> SAME_STREAM =
      Set.of("parallel", "sequential", "unordered", "onClose", "iterator", "spliterator");

  /** What a call allocates, in words. */
  record Known(Kind kind, String why) {}

  private final TypeFacts facts;

  KnownCalls(TypeFacts facts) {
    this.facts = facts;
  }

  /**
   * Returns what a call allocates; null if unknown.
   *
   * @param onArray whether it is called on an array
   * @param implicit whether the method is compiler-generated although its class is in the source
   */
  Known known(ExecutableElement method, boolean onArray, boolean implicit) {
    String name = method.getSimpleName().toString();
    if (onArray) {
      return name.equals("clone") ? new Known(Kind.CALL, "a copy of the array") : null;
    }
    if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
      return null;
    }
    String type = owner.getQualifiedName().toString();
    if (isFormat(type, name)) {
      return new Known(Kind.CALL, "builds a string: a Formatter, its parts, a String");
    }
    boolean alone = method.getParameters().isEmpty();
    if (owner.getKind() == ElementKind.ENUM
        && name.equals("values")
        && alone
        && method.getModifiers().contains(Modifier.STATIC)) {
      return new Known(Kind.CALL, "a copy of the array of all constants");
    }
    if (owner.getKind() == ElementKind.RECORD && name.equals("toString") && alone && implicit) {
      return new Known(Kind.CALL, "a record's toString: concatenated Strings");
    }
    boolean stage = type.startsWith("java.")
        && facts.isA(method.getReturnType(), "java.util.stream.BaseStream")
        && !SAME_STREAM.contains(name);
    return stage ? new Known(Kind.STREAM, "a stage of a stream") : null;
  }

  private static boolean isFormat(String type, String name) {
    return switch (type) {
      case "java.lang.String" -> name.equals("format") || name.equals("formatted");
      case "java.io.PrintStream", "java.io.PrintWriter", "java.io.Console" ->
        name.equals("printf") || name.equals("format");
      default -> false;
    };
  }
}
