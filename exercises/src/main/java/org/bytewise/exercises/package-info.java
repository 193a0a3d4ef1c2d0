/**
 * Did the learner get it? Exercises, their budgets and who grades them. Start reading at {@link
 * org.bytewise.exercises.Exercise}.
 */
package org.bytewise.exercises;
