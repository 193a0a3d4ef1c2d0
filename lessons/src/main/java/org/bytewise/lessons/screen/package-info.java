/**
 * What a lesson shows, without a terminal: parts with a meaning, and their wrapping into lines.
 * Start reading at {@link org.bytewise.lessons.screen.Part}.
 */
package org.bytewise.lessons.screen;
