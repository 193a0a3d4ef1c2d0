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
 * the VM's last words. They are drained, so that the process never waits for a reader, and the first
 * line is kept, which says why a VM did not start.
 */
final class VmOutput {
  /** A process that was started by the child may hold its output open for ever. */
  private static final long MOST_WAIT_MILLIS = 5_000;

  private final List<Thread> drains = new ArrayList<>();
  private String first = "";

  private VmOutput() {}

  static VmOutput of(Process process) {
    VmOutput output = new VmOutput();
    output.drain(process.getErrorStream(), "bytewise-vm-errors");
    output.drain(process.getInputStream(), "bytewise-vm-output");
    return output;
  }

  private void drain(InputStream stream, String name) {
    drains.add(Threads.daemon(name, () -> {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          keep(line);
        }
      } catch (IOException e) {
        // The process has ended: there is nothing more to drain.
      }
    }));
  }

  private synchronized void keep(String line) {
    // "Error: Could not create the Java Virtual Machine" comes after the line that tells why.
    if (first.isEmpty() && !line.isBlank()) {
      first = line.strip();
    }
  }

  /** What a process said that has ended: all of it was read by then, however busy the machine is. */
  String firstLine() {
    try {
      for (Thread drain : drains) {
        drain.join(MOST_WAIT_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return kept();
  }

  private synchronized String kept() {
    return first.isEmpty() ? "it said nothing" : first;
  }
}
