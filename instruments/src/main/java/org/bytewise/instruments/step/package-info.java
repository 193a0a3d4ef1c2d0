/**
 * Code run line by line, with its stack, its heap and the references between them. Start reading at
 * {@link org.bytewise.instruments.step.StepInstrument}.
 */
package org.bytewise.instruments.step;
