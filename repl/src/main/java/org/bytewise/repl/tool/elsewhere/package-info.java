/**
 * Tools that run code in VMs of their own, with other flags than the session's. Start reading at
 * {@link org.bytewise.repl.tool.elsewhere.LimitTool}.
 */
package org.bytewise.repl.tool.elsewhere;
