/**
 * Compiled programs, run call by call in a VM of their own, and counted. Nothing here judges: the
 * child VM returns data, and whoever holds the expected values decides. Start reading at
 * {@link org.bytewise.snippets.trial.TrialVm}.
 */
package org.bytewise.snippets.trial;
