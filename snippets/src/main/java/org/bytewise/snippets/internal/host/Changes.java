package org.bytewise.snippets.internal.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jdk.jshell.ImportSnippet;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.bytewise.snippets.Change;
import org.bytewise.snippets.DeclarationKind;

/** Translates JShell's events into changes to the session's declarations. */
public final class Changes {
  private Changes() {}

  /** Returns what happened to the evaluated declaration. */
  static Change.Kind of(SnippetEvent main) {
    return main.previousStatus() == Status.NONEXISTENT ? Change.Kind.NEW : Change.Kind.REPLACED;
  }

  /** Returns what happened to other declarations. */
  static List<Change> toOthers(SnippetEvent main, List<SnippetEvent> events) {
    List<Change> changes = new ArrayList<>();
    // One declaration may declare several variables, each of which reports its own change.
    List<Snippet> mains = events.stream()
        .filter(event -> event.causeSnippet() == null)
        .map(SnippetEvent::snippet)
        .toList();
    for (SnippetEvent event : events) {
      if (!(event.snippet() instanceof PersistentSnippet)
          || mains.contains(event.snippet())
          || (event.causeSnippet() != main.snippet() && mains.contains(event.causeSnippet()))) {
        continue;
      }
      Change.Kind kind = ofOther(event);
      if (kind != null && !SnippetNumbers.isHidden(event.snippet().id())) {
        changes.add(new Change(kind, kind(event.snippet()), name(event.snippet())));
      }
    }
    return changes;
  }

  private static Change.Kind ofOther(SnippetEvent event) {
    boolean before = event.previousStatus() == Status.VALID;
    return switch (event.status()) {
      case VALID -> {
        if (!before) {
          yield Change.Kind.REVIVED;
        }
        yield event.snippet() instanceof VarSnippet && event.isSignatureChange()
            ? Change.Kind.RESET
            : null;
      }
      case RECOVERABLE_DEFINED, RECOVERABLE_NOT_DEFINED, REJECTED ->
        before ? Change.Kind.INVALIDATED : null;
      case OVERWRITTEN -> sameName(event) ? Change.Kind.REPLACED : null;
      default -> null;
    };
  }

  /**
   * Returns whether an event's cause and the declaration it affects share a name but differ in
   * kind. A replacement of the same kind is reported by the cause itself.
   */
  private static boolean sameName(SnippetEvent event) {
    return event.causeSnippet() instanceof PersistentSnippet cause
        && event.snippet() instanceof PersistentSnippet replaced
        && cause.name().equals(replaced.name())
        && !Objects.equals(cause.kind(), replaced.kind());
  }

  /** Returns the kind of a declaration. */
  public static DeclarationKind kind(Snippet snippet) {
    return switch (snippet.subKind()) {
      case CLASS_SUBKIND -> DeclarationKind.CLASS;
      case INTERFACE_SUBKIND -> DeclarationKind.INTERFACE;
      case ENUM_SUBKIND -> DeclarationKind.ENUM;
      case RECORD_SUBKIND -> DeclarationKind.RECORD;
      case ANNOTATION_TYPE_SUBKIND -> DeclarationKind.ANNOTATION;
      case METHOD_SUBKIND -> DeclarationKind.METHOD;
      default ->
        switch (snippet.kind()) {
          case IMPORT -> DeclarationKind.IMPORT;
          case TYPE_DECL -> DeclarationKind.CLASS;
          case METHOD -> DeclarationKind.METHOD;
          default -> DeclarationKind.VARIABLE;
        };
    };
  }

  /** Returns a declaration's name; methods with their parameter types. */
  public static String name(Snippet snippet) {
    if (snippet instanceof MethodSnippet method) {
      return method.name() + "(" + method.parameterTypes() + ")";
    }
    if (snippet instanceof ImportSnippet imported) {
      return imported.fullname();
    }
    return snippet instanceof PersistentSnippet persistent ? persistent.name() : "";
  }

  /** Returns what appears next to the name in a list: a type, a return type, or the kind. */
  public static String signature(Snippet snippet) {
    if (snippet instanceof VarSnippet variable) {
      return variable.typeName();
    }
    if (snippet instanceof MethodSnippet method) {
      return method.signature();
    }
    if (snippet instanceof TypeDeclSnippet) {
      return kind(snippet).name().toLowerCase(java.util.Locale.ROOT);
    }
    return snippet.source().strip();
  }
}
