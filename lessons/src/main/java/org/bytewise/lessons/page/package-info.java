/**
 * Lessons with everything in them measured, to be read as pages rather than played. Start at
 * {@link org.bytewise.lessons.page.MeasuredLesson}.
 */
package org.bytewise.lessons.page;
