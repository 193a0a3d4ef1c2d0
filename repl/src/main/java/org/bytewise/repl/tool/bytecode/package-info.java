/** {@code /bytecode}. Start reading at {@link org.bytewise.repl.tool.bytecode.BytecodeTool}. */
package org.bytewise.repl.tool.bytecode;
