/**
 * Runs untrusted code in isolation. Start reading at
 * {@link org.bytewise.exercises.sandbox.Sandbox}, then
 * {@link org.bytewise.exercises.sandbox.Bubblewrap}.
 */
package org.bytewise.exercises.sandbox;
