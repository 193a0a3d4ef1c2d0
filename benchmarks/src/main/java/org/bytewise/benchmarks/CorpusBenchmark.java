package org.bytewise.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Runs the corpus for JMH's own count of bytes, {@code -prof gc}. */
@State(Scope.Benchmark)
public class CorpusBenchmark {
  @Param
  Corpus code;

  @Benchmark
  public Object run() {
    return code.run();
  }
}
