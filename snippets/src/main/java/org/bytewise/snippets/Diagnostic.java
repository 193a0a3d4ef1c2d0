package org.bytewise.snippets;

/**
 * Something the compiler says about code.
 *
 * @param error whether the code was rejected for it; a warning otherwise
 * @param message what it says; may have several lines
 * @param line the line, counted from 1, in the code that was given
 * @param column the column, counted from 1, in UTF-16 code units
 * @param length the number of UTF-16 code units from there that it is about, at least 1; the caret
 *     line underlines them as far as they are on that line
 * @param lineText the text of the line
 */
public record Diagnostic(
    boolean error, String message, int line, int column, int length, String lineText) {}
