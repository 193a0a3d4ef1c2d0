package org.bytewise.counting;

/**
 * A line of the code under test, as its author wrote it. Immutable.
 *
 * @param source the name of the piece of source that the line is in: a file's, for example
 * @param line counted from 1
 * @param text the line, without the white space around it
 */
public record SourceLine(String source, int line, String text) {}
