package org.bytewise.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.bytewise.lessons.Curriculum;
import org.bytewise.lessons.LessonException;
import org.bytewise.lessons.format.Lesson;
import org.bytewise.lessons.format.LessonInfo;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Reads lessons: the list of all, one of them, and the whole course. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LessonBenchmark {
  private final Curriculum curriculum = Curriculum.packaged();
  private final LessonInfo one = curriculum.find("string-size").orElseThrow();

  @Benchmark
  public Curriculum list() {
    return Curriculum.packaged();
  }

  @Benchmark
  public Lesson oneLesson() throws IOException, LessonException {
    return curriculum.load(one);
  }

  @Benchmark
  public void wholeCourse(Blackhole hole) throws IOException, LessonException {
    for (LessonInfo info : curriculum.lessons()) {
      hole.consume(curriculum.load(info));
    }
  }
}
