package org.bytewise.benchmarks;

import java.util.concurrent.TimeUnit;
import org.bytewise.counting.AllocationProfile;
import org.bytewise.snippets.SessionOptions;
import org.bytewise.snippets.Transcript;
import org.bytewise.snippets.session.SnippetSession;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The evaluation of a snippet, counted and not, by the number of objects that it allocates. What
 * reads the recording is internal; {@link #countedAgain} is nearest to it, where nothing is
 * compiled: the code runs, its recording is written, and the profile is read from it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class SnippetBenchmark {
  @Param({"1", "1000", "100000", "1000000"})
  int objects;

  private SnippetSession session;
  private String code;

  @Setup
  public void open() {
    session = SnippetSession.open(SessionOptions.builder().build());
    session.awaitReady();
    code = "for (int i = 0; i < " + objects + "; i++) new Object();";
  }

  @Setup(Level.Iteration)
  public void evaluateOnce() {
    session.evaluate(code);
  }

  @TearDown
  public void close() {
    session.close();
  }

  @Benchmark
  public Transcript counted() {
    return session.evaluate(code);
  }

  @Benchmark
  public AllocationProfile countedAgain() {
    return session.countAgain();
  }

  @Benchmark
  public Transcript uncounted() {
    return session.evaluateUncounted(code);
  }
}
