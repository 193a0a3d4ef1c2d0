/** The instructions of class files, and what they do to the heap. Start at {@code ClassCode}. */
package org.bytewise.snippets.internal.bytecode;
