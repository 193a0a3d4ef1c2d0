package org.bytewise.snippets;

/**
 * Documentation of something at a cursor.
 *
 * @param signature its declaration in one line
 * @param text its documentation comment as plain text; null where the JDK has no sources
 */
public record SourceDocumentation(String signature, String text) {}
