/**
 * The measurement language and the instruments that evaluate it. Start reading at
 * {@link org.bytewise.lessons.measure.Measurement} and
 * {@link org.bytewise.lessons.measure.Instruments}.
 */
package org.bytewise.lessons.measure;
