/**
 * Lessons at the prompt: which one is played, and what the curriculum and the progress look like.
 * Start reading at {@link org.bytewise.repl.learn.Classroom}.
 */
package org.bytewise.repl.learn;
