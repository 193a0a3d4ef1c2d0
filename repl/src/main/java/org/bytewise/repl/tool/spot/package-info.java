/** {@code /spot}. Start reading at {@link org.bytewise.repl.tool.spot.SpotTool}. */
package org.bytewise.repl.tool.spot;
