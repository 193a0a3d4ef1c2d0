package org.bytewise.benchmarks.compare;

import java.io.IOException;
import java.util.List;

/**
 * A program in the JDK's debugger, driven by its commands through a pipe, and stopped in the body
 * of its loop.
 */
final class Jdb implements AutoCloseable {
  private final Piped pipe;

  private Jdb(Piped pipe) {
    this.pipe = pipe;
  }

  /** Starts a loop and runs it until it is in its body for the first time. */
  static Jdb start(BenchmarkPaths place, SteppedLoop loop)
      throws IOException, InterruptedException {
    String folder = loop.compiled(place).toString();
    Piped pipe = Piped.start(
        place,
        "jdb",
        List.of(
            BenchmarkPaths.tool("jdb"),
            "-classpath",
            folder,
            "-sourcepath",
            folder,
            SteppedLoop.MAIN));
    String body = SteppedLoop.MAIN + ":" + SteppedLoop.BODY;
    pipe.ask("stop at " + body, "Deferring breakpoint");
    pipe.ask("run", "Breakpoint hit");
    pipe.ask("clear " + body, "Removed");
    return new Jdb(pipe);
  }

  /** Goes to the next line and has the stack and the variables printed. */
  void step() throws IOException {
    pipe.ask("step", "Step completed");
    pipe.ask("where", SteppedLoop.MAIN + ".java:");
    // Its last variable.
    pipe.ask("locals", "i = ");
  }

  @Override
  public void close() throws IOException {
    pipe.close();
  }
}
