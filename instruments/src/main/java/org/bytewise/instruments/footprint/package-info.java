/**
 * Which objects are reachable from a value. Start reading at
 * {@link org.bytewise.instruments.footprint.FootprintTable}.
 */
package org.bytewise.instruments.footprint;
