package org.bytewise.snippets;

/**
 * The effect of an evaluation on one declaration of the session.
 *
 * @param kind what happened
 * @param what the kind of the affected declaration
 * @param name the name of the affected declaration; methods include their parameter types
 */
public record Change(Kind kind, DeclarationKind what, String name) {
  /** What can happen to a declaration. */
  public enum Kind {
    /** It was added. */
    NEW,
    /** It replaced another declaration of the same name. */
    REPLACED,
    /** It is a variable that lost its value because its type changed. */
    RESET,
    /** It can no longer be used because something it depends on was removed or changed. */
    INVALIDATED,
    /** It can be used again because everything it depends on is available. */
    REVIVED
  }
}
