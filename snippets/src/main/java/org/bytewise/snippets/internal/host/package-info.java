/**
 * The tool's end of a session: starts the child VM, communicates with it, and stops what runs in
 * it. Start at {@code ChildVm}.
 */
package org.bytewise.snippets.internal.host;
