/** Behind {@link org.bytewise.snippets.trial}: the compiler, and the tool's end of the line. */
package org.bytewise.snippets.internal.trial;
