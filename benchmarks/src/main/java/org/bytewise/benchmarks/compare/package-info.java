/**
 * Compares whole processes with their peers. Start reading at
 * {@link org.bytewise.benchmarks.compare.Compare}; each
 * {@link org.bytewise.benchmarks.compare.Subject} says what it measures.
 */
package org.bytewise.benchmarks.compare;
