/**
 * What an object looks like in memory: layouts, footprints, other VMs. Start reading at {@link
 * org.bytewise.layout.Layouts}.
 *
 * <p>The running VM is asked directly, in {@code VmAccess} and {@code Agent}; other VMs are computed
 * in {@code FieldAllocator}. JOL is the second opinion that the tests ask: at run time it would hide
 * the fields that reflection hides, misplace those of 25 in simulated VMs, print warnings to
 * standard output, and take longer to start than the rest of a command together.
 */
package org.bytewise.layout;
