/**
 * Recording in the VM of a profiled program. Start at
 * {@link org.bytewise.counting.program.child.ProgramRecorder}.
 */
package org.bytewise.counting.program.child;
