/**
 * Running code: sessions in a child VM, evaluations, allocation profiles. This module is the only
 * one that uses JShell and the flight recorder. Start reading at
 * {@link org.bytewise.snippets.session.SnippetSession}.
 */
package org.bytewise.snippets;
