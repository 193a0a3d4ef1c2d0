/**
 * What snippets can call of Bytewise, there without an import. The compiler sees this package and
 * no other. Start reading at {@link org.bytewise.snippets.api.Bytewise}.
 */
package org.bytewise.snippets.api;
