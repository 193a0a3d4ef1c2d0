/**
 * Whole processes beside their peers, in one run. Start reading at
 * {@link org.bytewise.benchmarks.compare.Compare}; each
 * {@link org.bytewise.benchmarks.compare.Subject} is a class that says what it measures.
 */
package org.bytewise.benchmarks.compare;
