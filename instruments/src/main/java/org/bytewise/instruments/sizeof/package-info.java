/**
 * How many bytes something takes. Start reading at
 * {@link org.bytewise.instruments.sizeof.SizeofInstrument}.
 */
package org.bytewise.instruments.sizeof;
