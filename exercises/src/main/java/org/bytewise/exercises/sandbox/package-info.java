/**
 * Where code that nobody trusts is compiled and run. Start reading at
 * {@link org.bytewise.exercises.sandbox.Sandbox}, then
 * {@link org.bytewise.exercises.sandbox.Bubblewrap}.
 */
package org.bytewise.exercises.sandbox;
