package org.bytewise.snippets;

/**
 * A compiler error or warning.
 *
 * @param error true for an error, which rejects the code; false for a warning
 * @param message may span several lines
 * @param line counted from 1, in the given code
 * @param column counted from 1, in UTF-16 code units
 * @param length the number of UTF-16 code units it covers from there, at least 1; the caret line
 *     underlines those on the same line
 * @param lineText the text of the line
 */
public record Diagnostic(
    boolean error, String message, int line, int column, int length, String lineText) {}
