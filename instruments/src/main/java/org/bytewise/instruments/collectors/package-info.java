/**
 * How the same code does under each collector. Start reading at
 * {@link org.bytewise.instruments.collectors.CollectorsInstrument}.
 */
package org.bytewise.instruments.collectors;
