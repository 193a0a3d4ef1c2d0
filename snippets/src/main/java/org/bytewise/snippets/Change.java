package org.bytewise.snippets;

/**
 * What a declaration did to the session.
 *
 * @param kind what happened
 * @param what the kind of declaration that it happened to
 * @param name that declaration's name; methods with their parameter types
 */
public record Change(Kind kind, DeclarationKind what, String name) {
  /** What can happen to a declaration. */
  public enum Kind {
    /** It is new. */
    NEW,
    /** It was replaced by another one of the same name. */
    REPLACED,
    /** It is a variable that was reset because its type changed. */
    RESET,
    /** It can no longer be used, because something that it needs is gone or has changed. */
    INVALIDATED,
    /** It can be used now, because what it needed is there. */
    REVIVED
  }
}
