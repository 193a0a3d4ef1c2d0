/** {@code /spot}. Start reading at {@link org.bytewise.instruments.spot.SpotInstrument}. */
package org.bytewise.instruments.spot;
