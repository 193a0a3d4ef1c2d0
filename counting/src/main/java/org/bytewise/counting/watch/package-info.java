/**
 * Blocks that must not allocate: whether they did, and what. Start at
 * {@link org.bytewise.counting.watch.AllocationWatch}.
 */
package org.bytewise.counting.watch;
