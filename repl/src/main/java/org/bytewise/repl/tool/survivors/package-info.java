/**
 * What is still reachable when code has ended, and through what. Start reading at
 * {@link org.bytewise.repl.tool.survivors.Survivors}.
 */
package org.bytewise.repl.tool.survivors;
