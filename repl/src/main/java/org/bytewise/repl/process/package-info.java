/**
 * The surroundings of a run: streams, environment, files, exit statuses. Start reading at
 * {@link org.bytewise.repl.process.Surroundings}.
 */
package org.bytewise.repl.process;
