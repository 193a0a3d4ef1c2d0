/**
 * How fast is it inside? JMH's benchmarks. Whole processes beside their peers are in
 * {@link org.bytewise.benchmarks.compare}.
 */
package org.bytewise.benchmarks;
