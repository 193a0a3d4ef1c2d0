/**
 * What is still reachable when code has ended, and through what. Start reading at
 * {@link org.bytewise.instruments.survivors.Survivors}.
 */
package org.bytewise.instruments.survivors;
