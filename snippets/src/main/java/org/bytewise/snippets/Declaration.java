package org.bytewise.snippets;

/**
 * Something that a session has: a variable, a type, a method, an import.
 *
 * @param id the snippet's number
 * @param kind what it is
 * @param name its name
 * @param signature for a variable its type; for a method its parameter types and result; for an
 *     import its full text; else the kind as a word
 * @param value for a variable its value as text, where that was asked for; else null
 * @param source the code that declared it
 * @param active whether it can be used now
 */
public record Declaration(
    String id,
    DeclarationKind kind,
    String name,
    String signature,
    String value,
    String source,
    boolean active) {}
