/** Running code: {@link org.bytewise.snippets.session.SnippetSession} is where to start. */
package org.bytewise.snippets.session;
