/** Where the program starts: {@link org.bytewise.repl.Main}. */
package org.bytewise.repl;
