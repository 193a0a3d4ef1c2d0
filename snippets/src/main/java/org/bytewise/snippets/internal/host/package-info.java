/**
 * The tool's end of a session: starting the child VM, talking to it, stopping what runs in it.
 * Start at {@code ChildVm}.
 */
package org.bytewise.snippets.internal.host;
