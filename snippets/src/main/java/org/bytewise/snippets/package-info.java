/**
 * What happens when code runs: sessions in a child VM, evaluations, allocation profiles. The only
 * door to JShell and to the flight recorder. Start reading at
 * {@link org.bytewise.snippets.session.SnippetSession}.
 */
package org.bytewise.snippets;
