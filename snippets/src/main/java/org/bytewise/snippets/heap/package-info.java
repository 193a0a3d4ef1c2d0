/**
 * Objects as they lie on the heap of a suspended child VM: what variables refer to, and the objects
 * reachable from there, with their sizes. Start reading at
 * {@link org.bytewise.snippets.heap.HeapView}.
 */
package org.bytewise.snippets.heap;
