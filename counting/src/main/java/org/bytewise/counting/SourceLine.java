package org.bytewise.counting;

/**
 * A line of the code under test, as its author wrote it. Immutable.
 *
 * @param source the name of the source containing it, such as a file name
 * @param line counted from 1
 * @param text the line without surrounding white space
 */
public record SourceLine(String source, int line, String text) {}
