/**
 * Layouts and deep sizes of objects, in the running VM and in simulated ones. Start reading at
 * {@link org.bytewise.layout.Layouts}.
 *
 * <p>Two sources read the running VM. {@code JolReader} is the only class that depends on JOL;
 * {@code VmAccess} and {@code Agent} ask the VM itself for the offset of every field and the size
 * of every object. {@link org.bytewise.layout.Confirmation} reports whether the two agree. Where
 * they differ, the VM's answer is shown: JOL does not see fields that reflection hides, padding
 * that {@code @Contended} adds at the end, or data that the VM appends; {@code layout/JOL.md} lists
 * each class. The size of a type alone is read without JOL, whose start would take longer than the
 * rest of the command; a test proves that the answers are the same.
 *
 * <p>{@code FieldAllocator} computes layouts in other VMs, by rules that {@code Simulation} first
 * verifies against the running VM.
 */
package org.bytewise.layout;
