/**
 * JMH benchmarks of the internals. Comparisons of whole processes are in
 * {@link org.bytewise.benchmarks.compare}.
 */
package org.bytewise.benchmarks;
