/**
 * The lesson format, and the only door to CommonMark. Start reading at
 * {@link org.bytewise.lessons.format.LessonSource}.
 */
package org.bytewise.lessons.format;
