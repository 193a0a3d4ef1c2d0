/**
 * Text on a terminal, without a terminal: lines of styled spans, wrapping, numbers with their
 * units, suggestions for mistyped names. Start reading at {@link org.bytewise.screen.Line}; what a
 * lesson shows is a list of {@link org.bytewise.screen.Part}s.
 */
package org.bytewise.screen;
