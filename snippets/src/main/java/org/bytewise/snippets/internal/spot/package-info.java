/**
 * Where source code allocates, from the compiler's own view of it. Start at {@code SourceReading}.
 */
package org.bytewise.snippets.internal.spot;
