/**
 * Lessons: what there is to learn, who has learnt it, and whether it is true. Start reading at
 * {@link org.bytewise.lessons.Curriculum} (which lessons there are),
 * {@link org.bytewise.lessons.Player} (playing one) and {@link org.bytewise.lessons.LessonProof}
 * (proving one).
 */
package org.bytewise.lessons;
