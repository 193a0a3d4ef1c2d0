/** {@code /growth}. Start reading at {@link org.bytewise.repl.tool.growth.GrowthTool}. */
package org.bytewise.repl.tool.growth;
