/**
 * Grades a class: collects submissions, judges each in a jail, stores every result as it arrives,
 * and writes reports. Start reading at {@link org.bytewise.exercises.grade.Batch}.
 */
package org.bytewise.exercises.grade;
