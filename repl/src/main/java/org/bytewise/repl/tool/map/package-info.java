/** {@code /map}: the memory of the session's VM. */
package org.bytewise.repl.tool.map;
