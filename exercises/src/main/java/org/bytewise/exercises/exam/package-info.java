/**
 * Judges answers. The code of an answer runs in a VM of its own and returns data; everything is
 * decided here. Start reading at {@link org.bytewise.exercises.exam.Examiner}.
 */
package org.bytewise.exercises.exam;
