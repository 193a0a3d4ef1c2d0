/**
 * The objects that are still reachable after code has ended, and their paths. Start reading at
 * {@link org.bytewise.instruments.survivors.Survivors}.
 */
package org.bytewise.instruments.survivors;
