/**
 * The lesson format. The only package that uses CommonMark. Start reading at
 * {@link org.bytewise.lessons.format.LessonSource}.
 */
package org.bytewise.lessons.format;
