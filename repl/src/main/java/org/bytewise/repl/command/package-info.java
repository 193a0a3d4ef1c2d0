/**
 * The command line: one file for each command, with its help. Start reading at
 * {@link org.bytewise.repl.command.CommandLines}.
 */
package org.bytewise.repl.command;
