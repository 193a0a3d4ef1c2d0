/**
 * The interactive prompt: reading, evaluating and answering, at a terminal or from a stream. The
 * only package that knows JLine. Start reading at {@link org.bytewise.repl.prompt.Prompt}.
 */
package org.bytewise.repl.prompt;
