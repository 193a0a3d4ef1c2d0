/** What both VMs share: the frames between them, and the records sent in the frames. */
package org.bytewise.snippets.internal.wire;
