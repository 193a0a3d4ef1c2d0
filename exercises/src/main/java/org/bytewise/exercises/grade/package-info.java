/**
 * Grades many: takes submissions in, judges each in a jail, keeps every result as it comes, and
 * reports. Start reading at {@link org.bytewise.exercises.grade.Batch}.
 */
package org.bytewise.exercises.grade;
