/**
 * Exercises, their budgets and the verdicts on answers. Start reading at
 * {@link org.bytewise.exercises.Exercise}; the judge is in {@link org.bytewise.exercises.exam}.
 */
package org.bytewise.exercises;
