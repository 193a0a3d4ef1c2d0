package org.bytewise.snippets;

/**
 * A snippet's source.
 *
 * @param number its number in the session
 * @param source the text as accepted
 */
public record NumberedSource(String number, String source) {}
