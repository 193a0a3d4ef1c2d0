/**
 * Running compiled programs call by call in a VM of their own, and counting what they allocate.
 * Nothing here judges results: the child VM returns data, and the caller compares it with the
 * expected values. Start reading at {@link org.bytewise.snippets.trial.TrialVm}.
 */
package org.bytewise.snippets.trial;
