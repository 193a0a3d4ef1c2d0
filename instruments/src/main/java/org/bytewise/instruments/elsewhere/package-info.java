/**
 * What the instruments share that run code in a VM of its own, with other flags than the session's.
 * Start reading at {@link org.bytewise.instruments.elsewhere.SizedRun}.
 */
package org.bytewise.instruments.elsewhere;
