package org.bytewise.snippets;

/**
 * The documentation of the element at a cursor.
 *
 * @param signature its declaration on one line
 * @param text its documentation comment as plain text; null if the JDK's sources are missing
 */
public record SourceDocumentation(String signature, String text) {}
