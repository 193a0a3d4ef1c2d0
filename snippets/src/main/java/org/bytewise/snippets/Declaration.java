package org.bytewise.snippets;

/**
 * A variable, type, method or import declared in a session.
 *
 * @param id the snippet's number
 * @param kind the kind of declaration
 * @param name its name
 * @param signature a variable's type; a method's parameter types and return type; an import's full
 *     text; otherwise the kind as a word
 * @param value a variable's value as text if requested; otherwise null
 * @param source the code that declared it
 * @param active whether it can currently be used
 */
public record Declaration(
    String id,
    DeclarationKind kind,
    String name,
    String signature,
    String value,
    String source,
    boolean active) {}
