/**
 * Did the learner get it? Exercises, their budgets, and what a judge says of an answer. Start
 * reading at {@link org.bytewise.exercises.Exercise}; who judges is
 * {@link org.bytewise.exercises.exam}.
 */
package org.bytewise.exercises;
