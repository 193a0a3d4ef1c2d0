/**
 * An oracle of our own: what Bytewise says of code and of values, against what a plain VM says that
 * has neither JShell nor the flight recorder.
 *
 * <p>The probes are data: {@code snippets.txt} and {@code values.txt}, in the format of
 * {@link org.bytewise.verify.oracle.ProbeFile}. Each becomes a method of a class
 * ({@link org.bytewise.verify.oracle.ProbeClass}) that plain javac compiles and a VM runs that
 * never frees an object ({@link org.bytewise.verify.oracle.PlainVm}). There,
 * {@link org.bytewise.verify.oracle.CountingMain} counts a snippet's objects as the difference of
 * two class histograms, garbage included, and {@link org.bytewise.verify.oracle.SizingMain} walks
 * through a value by reflection, with the sizes that the thread's byte counter tells, and has JOL
 * walk through it, too. Bytewise is asked through its command line, in JSON.
 */
package org.bytewise.verify.oracle;
