package org.bytewise.junit.internal.vm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells how a VM ended that should have gone on, and what it wrote shortly before. Stateless. */
final class VmEnd {
  /** The number of lines that are quoted. */
  private static final int LINES = 10;

  /** The number of bytes that are read for them. */
  private static final int BYTES = 2_000;

  /** What is added to the number of a signal to give the status of a process that it ended. */
  private static final int SIGNALLED = 128;

  private static final int MOST_SIGNAL = 64;

  private VmEnd() {}

  /**
   * Returns the end of a sentence.
   *
   * @param process which has ended
   * @param started whether it had begun to serve
   * @param errors the file with its standard error
   * @param from the size of that file, in bytes, before the test that it was running
   */
  static String text(Process process, boolean started, Path errors, long from) throws IOException {
    String last = lastLines(errors, from);
    // The VM writes what it knows about a crash into its working folder, which is ours.
    Path crash = Path.of("hs_err_pid%s.log".formatted(process.pid())).toAbsolutePath();
    return how(process.exitValue(), started)
        + (last.isEmpty() ? ", and wrote nothing to standard error" : "")
        + (Files.exists(crash) ? "; see " + crash : "")
        + (last.isEmpty() ? "" : "; the end of its standard error:\n" + last);
  }

  private static String how(int status, boolean started) {
    if (!started) {
      return "the VM that counts did not start (exit status %s)".formatted(status);
    }
    int signal = status - SIGNALLED;
    if (signal < 1 || signal > MOST_SIGNAL) {
      return "the VM that counts ended with exit status %s, as after System.exit(%s) in a test"
          .formatted(status, status);
    }
    String usual = switch (signal) {
      case 6 -> ", as in a crash";
      case 9 -> ", as by a system short of memory";
      default -> "";
    };
    return "the VM that counts was ended by signal %s%s (exit status %s)"
        .formatted(signal, usual, status);
  }

  private static String lastLines(Path errors, long from) throws IOException {
    String text;
    try (SeekableByteChannel in = Files.newByteChannel(errors)) {
      long start = Math.max(from, in.size() - BYTES);
      ByteBuffer bytes = ByteBuffer.allocate((int) (in.size() - start));
      in.position(start);
      while (bytes.hasRemaining() && in.read(bytes) >= 0) {
        // One read may return less than there is.
      }
      text = Charset.defaultCharset().decode(bytes.flip()).toString();
      if (start > from) {
        text = text.substring(text.indexOf('\n') + 1);
      }
    }
    List<String> lines = text.strip().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
  }
}
