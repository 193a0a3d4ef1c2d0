package org.bytewise.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bytewise.instruments.layout.LayoutPicture;
import org.bytewise.layout.Footprint;
import org.bytewise.layout.Layouts;
import org.bytewise.layout.ObjectLayout;
import org.bytewise.layout.VmModel;
import org.bytewise.screen.Glyphs;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures layouts, real and simulated, and the walk over everything an object references. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED")
public class LayoutBenchmark {
  private static final int ENTRIES = 1_000;
  private static final int WIDTH = 80;

  private final VmModel other = VmModel.named("compact-headers");
  private final Map<Integer, String> map = new HashMap<>();
  private final ObjectLayout layout = Layouts.ofClass(HashMap.class);

  @Setup
  public void fill() {
    for (int i = 0; i < ENTRIES; i++) {
      map.put(i, Integer.toString(i));
    }
  }

  @Benchmark
  public ObjectLayout thisVm() {
    return Layouts.ofClass(HashMap.class);
  }

  @Benchmark
  public ObjectLayout anotherVm() {
    return Layouts.ofClass(HashMap.class, other);
  }

  @Benchmark
  public List<String> picture() {
    return LayoutPicture.of(layout, WIDTH, Glyphs.UNICODE);
  }

  @Benchmark
  public Footprint footprintOfAThousandEntries() {
    return Footprint.of(map);
  }
}
