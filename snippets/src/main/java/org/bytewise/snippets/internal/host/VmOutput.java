package org.bytewise.snippets.internal.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the child's process writes to its own standard output and error, which snippets don't use:
 * the VM's last words. They are drained, so that the process never waits for a reader, and the
 * first lines are kept, which say why a VM did not start.
 */
final class VmOutput {
  /** The reason is among the first three lines of every refusal that was seen on 17 and 25. */
  private static final int KEPT_LINES = 8;

  /** A process that was started by the child may hold its output open for ever. */
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

  /** Returns the first lines of a process that has ended, once all of them have been read. */
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
