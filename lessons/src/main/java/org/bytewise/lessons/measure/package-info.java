/**
 * The measurement language, and the instruments that it is asked of. Start reading at
 * {@link org.bytewise.lessons.measure.Measurement} and
 * {@link org.bytewise.lessons.measure.Instruments}.
 */
package org.bytewise.lessons.measure;
