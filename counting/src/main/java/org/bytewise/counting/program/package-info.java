/**
 * Profiles of whole programs. Start at {@link org.bytewise.counting.program.ProgramVm}, which
 * prepares the VM that runs one; {@code child} records in it.
 */
package org.bytewise.counting.program;
