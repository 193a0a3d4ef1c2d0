/**
 * The VM in which a test runs again so that each object is counted. Start at
 * {@link org.bytewise.junit.internal.vm.CountedVm} for the side that asks, and at
 * {@code CountedVmMain} for the side that counts.
 */
package org.bytewise.junit.internal.vm;
