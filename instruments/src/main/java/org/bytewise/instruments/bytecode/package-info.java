/**
 * {@code /bytecode}. Start reading at {@link org.bytewise.instruments.bytecode.BytecodeInstrument}.
 */
package org.bytewise.instruments.bytecode;
