/**
 * Writes the distribution's manual pages and completion scripts, while it is built. Start reading
 * at {@link org.bytewise.repl.documents.Documents}.
 */
package org.bytewise.repl.documents;
