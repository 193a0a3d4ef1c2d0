/**
 * The commands of the prompt, one file each with its help, its completion and its code. They know
 * nothing of terminals. Start reading at {@link org.bytewise.repl.prompt.slash.SlashCommand}.
 */
package org.bytewise.repl.prompt.slash;
