/**
 * Allocation figures of running code, and the description of that code needed to obtain them. Start
 * at {@link org.bytewise.counting.AllocationProfile}, or, to count something, at
 * {@code run.AllocationCounter}. {@code recorder} works in the VM that runs the code;
 * {@code profile} reads its recordings, in that VM or another one.
 */
package org.bytewise.counting;
