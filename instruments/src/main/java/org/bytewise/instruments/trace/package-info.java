/** {@code /trace}. Start reading at {@link org.bytewise.instruments.trace.TraceInstrument}. */
package org.bytewise.instruments.trace;
