/**
 * How fast is it? {@link org.bytewise.benchmarks.RoundTrips} compares whole processes with a peer;
 * the classes named {@code …Benchmark} are JMH's, for what happens inside.
 */
package org.bytewise.benchmarks;
