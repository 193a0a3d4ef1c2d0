/**
 * What an object looks like in memory: layouts, footprints, other VMs. Start reading at
 * {@link org.bytewise.layout.Layouts}.
 *
 * <p>Two instruments read the running VM. {@code JolReader} is the only class that knows JOL; the
 * VM itself is asked in {@code VmAccess} and {@code Agent}, for the offset of every field and the
 * size of every object. {@link org.bytewise.layout.Confirmation} says whether both agree. Where
 * they differ, the VM's answer is shown: JOL does not see fields that reflection hides, the
 * distance that {@code @Contended} keeps at the end, and data that the VM appends;
 * {@code layout/JOL.md} names each class. A type's size alone is read without JOL, whose start
 * would take longer than the rest of a command together; a test proves that the answers are the
 * same.
 *
 * <p>Other VMs are computed in {@code FieldAllocator}, by rules that {@code Simulation} first holds
 * against the running VM.
 */
package org.bytewise.layout;
