/**
 * Instruments beyond the receipt, such as {@code /growth}: each is one
 * {@link org.bytewise.repl.tool.Tool}, and is there at the prompt, on the command line, as JSON and
 * in lessons.
 */
package org.bytewise.repl.tool;
