/**
 * What is left of the allocations after C2 has compiled the code. Start reading at
 * {@link org.bytewise.instruments.jit.JitInstrument}.
 */
package org.bytewise.instruments.jit;
