/**
 * The operating system's figures on how long a process ran, and how long it waited in the run
 * queue: a time limit on code must not depend on how busy the machine is.
 * {@link org.bytewise.snippets.load.OwnTime} is the clock for such limits;
 * {@link org.bytewise.snippets.load.Tasks} reads {@code /proc}.
 */
package org.bytewise.snippets.load;
