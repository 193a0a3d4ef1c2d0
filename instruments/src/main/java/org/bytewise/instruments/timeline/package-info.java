/**
 * {@code /timeline}. Start reading at {@link org.bytewise.instruments.timeline.TimelineInstrument}.
 */
package org.bytewise.instruments.timeline;
