/** What both VMs know: the frames between them, and the records that travel in them. */
package org.bytewise.snippets.internal.wire;
