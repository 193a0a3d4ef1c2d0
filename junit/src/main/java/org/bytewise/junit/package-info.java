/**
 * Allocation budgets for JUnit tests. Start at {@link org.bytewise.junit.AllocatesAtMost} for tests
 * as a whole, or at {@link org.bytewise.junit.Allocations} for parts of them.
 */
package org.bytewise.junit;
