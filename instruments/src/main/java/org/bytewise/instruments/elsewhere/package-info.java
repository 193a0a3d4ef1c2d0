/**
 * The shared parts of the instruments that run code in a separate VM, with other flags than the
 * session's. Start reading at {@link org.bytewise.instruments.elsewhere.SizedRun}.
 */
package org.bytewise.instruments.elsewhere;
