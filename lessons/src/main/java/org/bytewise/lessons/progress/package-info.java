/**
 * What a learner has seen and solved, kept in a file. Start reading at
 * {@link org.bytewise.lessons.progress.Progress}.
 */
package org.bytewise.lessons.progress;
