/**
 * What code does on a small stack. Start reading at
 * {@link org.bytewise.instruments.stack.StackInstrument}.
 */
package org.bytewise.instruments.stack;
