/**
 * What code does in a small heap. Start reading at
 * {@link org.bytewise.instruments.limit.LimitInstrument}.
 */
package org.bytewise.instruments.limit;
