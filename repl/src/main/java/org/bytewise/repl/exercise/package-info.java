/**
 * Exercises for a learner: files, checks, hints, progress and their presentation, shared by the
 * command line and the prompt. Start reading at {@link org.bytewise.repl.exercise.Practice}.
 */
package org.bytewise.repl.exercise;
