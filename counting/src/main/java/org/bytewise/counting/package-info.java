/**
 * What running code allocated: the figures, and what has to be known of the code to come by them.
 * Start at {@link org.bytewise.counting.AllocationProfile}; to count something, at
 * {@code run.AllocationCounter}. {@code recorder} works in the VM that runs the code,
 * {@code profile} reads what it has recorded, in that VM or in another one.
 */
package org.bytewise.counting;
