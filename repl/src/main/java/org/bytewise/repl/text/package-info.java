/**
 * Words and lines that the command line and the prompt share: receipts, diagnostics, numbers with
 * their units. Start reading at {@link org.bytewise.repl.text.Receipts}.
 */
package org.bytewise.repl.text;
