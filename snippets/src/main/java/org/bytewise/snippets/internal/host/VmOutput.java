package org.bytewise.snippets.internal.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The standard output and error of the child's process, which snippets do not use: the VM's last
 * words. They are drained, so that the process never blocks, and their first lines are kept,
 * because they say why a VM did not start.
 */
final class VmOutput {
  /** In every refusal seen on 17 and 25, the reason is among the first three lines. */
  private static final int KEPT_LINES = 8;

  /** A process started by the child may hold its output open for ever. */
  private static final long MOST_WAIT_MILLIS = 5_000;

  private final List<String> first = new ArrayList<>();
  private final List<Thread> readers;

  private VmOutput(Process process) {
    readers = List.of(
        drain(process.getErrorStream(), "bytewise-vm-errors"),
        drain(process.getInputStream(), "bytewise-vm-output"));
  }

  static VmOutput of(Process process) {
    return new VmOutput(process);
  }

  private Thread drain(InputStream stream, String name) {
    return Threads.daemon(name, () -> {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          keep(line);
        }
      } catch (IOException e) {
        // The process has ended: there is nothing more to drain.
      }
    });
  }

  private synchronized void keep(String line) {
    if (first.size() < KEPT_LINES && !line.isBlank()) {
      first.add(line.strip());
    }
  }

  /** Returns the first lines of a process that has ended, after reading all of its output. */
  List<String> firstLines() {
    try {
      for (Thread reader : readers) {
        reader.join(MOST_WAIT_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      return List.copyOf(first);
    }
  }
}
