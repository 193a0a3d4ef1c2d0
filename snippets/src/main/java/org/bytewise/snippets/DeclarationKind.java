package org.bytewise.snippets;

/** Kinds of declaration. */
public enum DeclarationKind {
  IMPORT,
  CLASS,
  INTERFACE,
  ENUM,
  RECORD,
  ANNOTATION,
  METHOD,
  VARIABLE
}
