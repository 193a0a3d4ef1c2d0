/**
 * Exercises for a learner: files, checks, hints, progress, and how they are shown; the command line
 * and the prompt share it. Start reading at {@link org.bytewise.repl.exercise.Practice}.
 */
package org.bytewise.repl.exercise;
