/**
 * Which objects a value holds. Start reading at
 * {@link org.bytewise.instruments.footprint.FootprintTable}.
 */
package org.bytewise.instruments.footprint;
