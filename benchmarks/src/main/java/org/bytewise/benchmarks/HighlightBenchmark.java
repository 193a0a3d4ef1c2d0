package org.bytewise.benchmarks;

import java.util.concurrent.TimeUnit;
import org.bytewise.repl.prompt.Prompt;
import org.jline.builtins.SyntaxHighlighter;
import org.jline.utils.AttributedString;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Highlights the input at the prompt, which happens at each key. The prompt's own highlighter is
 * internal; it passes Java to JLine's with the same rules.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HighlightBenchmark {
  private static final String LINE =
      "for (int i = 0; i < 20; i++) names.add(\"x\" + i); // twenty strings\n";

  @Param({"1", "20"})
  int lines;

  private SyntaxHighlighter highlighter;
  private String input;

  @Setup
  public void read() {
    highlighter = rules();
    input = LINE.repeat(lines);
  }

  private static SyntaxHighlighter rules() {
    return SyntaxHighlighter.build(Prompt.class.getResource("java.nanorc").toString());
  }

  @Benchmark
  public SyntaxHighlighter readingTheRules() {
    return rules();
  }

  @Benchmark
  public AttributedString highlighting() {
    return highlighter.reset().highlight(input);
  }
}
