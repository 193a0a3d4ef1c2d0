/**
 * The instructions behind the stack frames of a recording; the only package that uses ASM in this
 * module. Start at {@link org.bytewise.counting.classes.ClassFiles}.
 */
package org.bytewise.counting.classes;
