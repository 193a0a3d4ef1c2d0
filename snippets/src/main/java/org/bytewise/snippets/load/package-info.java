/**
 * What the system tells of how much a process has run, and how long it stood in the queue for a
 * processor: a limit that says something of code must not depend on how busy the machine is.
 * {@link org.bytewise.snippets.load.OwnTime} is the clock for such limits;
 * {@link org.bytewise.snippets.load.Tasks} reads {@code /proc}.
 */
package org.bytewise.snippets.load;
