/**
 * What a run of the tool has around it: streams, environment, files, exit statuses. Start reading
 * at {@link org.bytewise.repl.process.Surroundings}.
 */
package org.bytewise.repl.process;
