/**
 * The Bytewise API for snippets, available without an import. It is the only package of the tool
 * that the snippets' compiler sees. Start reading at {@link org.bytewise.snippets.api.Bytewise}.
 */
package org.bytewise.snippets.api;
