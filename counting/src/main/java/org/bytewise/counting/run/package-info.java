/**
 * Counting in the VM that runs the code: record, run, read. Start at
 * {@link org.bytewise.counting.run.AllocationCounter}.
 */
package org.bytewise.counting.run;
