/**
 * The program that runs in the child VM, next to the learner's code; start at {@code ChildMain}.
 * Nothing here may allocate Java objects on a snippet's thread while a snippet is running: they
 * would be counted as the snippet's.
 */
package org.bytewise.snippets.internal.child;
