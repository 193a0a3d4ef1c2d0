/**
 * A child VM whose code stands still, read by the debug interface: stacks, objects, costs. Start
 * reading at {@code Stepper}.
 */
package org.bytewise.snippets.internal.stepping;
