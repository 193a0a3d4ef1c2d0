/**
 * A learner's progress, stored in a file. Start reading at
 * {@link org.bytewise.lessons.progress.Progress}.
 */
package org.bytewise.lessons.progress;
