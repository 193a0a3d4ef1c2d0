package org.bytewise.snippets.internal.child;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.bytewise.snippets.internal.wire.ByteQueue;
import org.bytewise.snippets.internal.wire.LinkFrame;

/**
 * The standard streams of snippets. They can be replaced by new ones, because a snippet may close
 * or replace them, or be stopped while it holds their locks.
 */
final class SnippetStreams {
  private final OutputRing ring;
  private final ByteQueue input;
  private PrintStream out;
  private PrintStream err;

  SnippetStreams(OutputRing ring, ByteQueue input) {
    this.ring = ring;
    this.input = input;
  }

  /** Returns what carries the output to the tool. */
  OutputRing ring() {
    return ring;
  }

  /** Gives snippets fresh streams. */
  void install() {
    out = new PrintStream(new RingStream(ring, LinkFrame.OUT), false, StandardCharsets.UTF_8);
    err = new PrintStream(new RingStream(ring, LinkFrame.ERR), false, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(err);
    System.setIn(input);
  }

  /** Discards typed input that the last snippet did not read. */
  void beforeRun() {
    input.clear();
  }

  /**
   * Sends buffered output.
   *
   * @param stopped whether the snippet was stopped, possibly in the middle of a write
   */
  void afterRun(boolean stopped) {
    InputStream in = System.in;
    if (stopped
        || System.out != out
        || System.err != err
        || in != input
        || isClosed(out)
        || isClosed(err)) {
      install();
    }
  }

  /**
   * Returns whether a stream is closed: a closed one reports an error from its first flush on, an
   * open one connected to the ring does not.
   */
  private static boolean isClosed(PrintStream stream) {
    return stream.checkError();
  }
}
