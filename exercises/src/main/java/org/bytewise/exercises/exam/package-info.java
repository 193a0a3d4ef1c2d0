/**
 * Judges answers. An answer runs in its own VM and returns data; every decision is made here. Start
 * reading at {@link org.bytewise.exercises.exam.Examiner}.
 */
package org.bytewise.exercises.exam;
