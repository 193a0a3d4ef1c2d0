/**
 * How the same code performs under each collector. Start reading at
 * {@link org.bytewise.instruments.collectors.CollectorsInstrument}.
 */
package org.bytewise.instruments.collectors;
