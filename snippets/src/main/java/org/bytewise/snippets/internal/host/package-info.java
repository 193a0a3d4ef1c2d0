/**
 * The tool's end of a session: starts the child VM, communicates with it, and stops what runs in
 * it. Start at {@code StatementRunner} for what happens to an input, and at {@code SessionVm} for
 * the child VM's life.
 */
package org.bytewise.snippets.internal.host;
