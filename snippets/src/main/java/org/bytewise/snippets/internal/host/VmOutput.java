package org.bytewise.snippets.internal.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * What the child's process writes to its own standard output and error, which snippets don't use:
 * the VM's last words. They are drained, so that the process never waits for a reader, and the
 * first line is kept, which says why a VM did not start.
 */
final class VmOutput {
  private String first = "";

  private VmOutput() {}

  static VmOutput of(Process process) {
    VmOutput output = new VmOutput();
    output.drain(process.getErrorStream(), "bytewise-vm-errors");
    output.drain(process.getInputStream(), "bytewise-vm-output");
    return output;
  }

  private void drain(InputStream stream, String name) {
    Threads.daemon(name, () -> {
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
    // "Error: Could not create the Java Virtual Machine" comes after the line that tells why.
    if (first.isEmpty() && !line.isBlank()) {
      first = line.strip();
    }
  }

  synchronized String firstLine() {
    return first.isEmpty() ? "it said nothing" : first;
  }
}
