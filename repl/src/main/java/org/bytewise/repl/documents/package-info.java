/**
 * Generates the distribution's manual pages and completion scripts during the build. Start reading
 * at {@link org.bytewise.repl.documents.Documents}.
 */
package org.bytewise.repl.documents;
