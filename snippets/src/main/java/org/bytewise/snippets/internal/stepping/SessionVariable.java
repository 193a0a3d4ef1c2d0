package org.bytewise.snippets.internal.stepping;

/**
 * A variable of a session.
 *
 * @param name its name
 * @param className the class that JShell has generated for it, which has a static field of that
 *     name
 */
public record SessionVariable(String name, String className) {}
