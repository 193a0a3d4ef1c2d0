/**
 * The instructions behind the frames of a recording: the door to ASM. Start at
 * {@link org.bytewise.counting.classes.ClassFiles}.
 */
package org.bytewise.counting.classes;
