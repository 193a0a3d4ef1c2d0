/** {@code /sites}. Start reading at {@link org.bytewise.repl.tool.sites.SitesTool}. */
package org.bytewise.repl.tool.sites;
