/** The instructions of class files and their effect on the heap. Start at {@code ClassCode}. */
package org.bytewise.snippets.internal.bytecode;
