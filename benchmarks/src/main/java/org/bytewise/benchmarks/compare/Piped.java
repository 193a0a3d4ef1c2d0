package org.bytewise.benchmarks.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;

/** A program that reads lines through a pipe and answers with lines. */
final class Piped implements AutoCloseable {
  private final String name;
  private final Process process;
  private final BufferedReader out;
  private final Timer watchdog = new Timer("watchdog", true);

  private Piped(String name, Process process) {
    this.name = name;
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
    watchdog.schedule(
        new TimerTask() {
          @Override
          public void run() {
            process.destroyForcibly();
          }
        },
        TimeUnit.MINUTES.toMillis(ProcessRuns.PATIENCE_MINUTES));
  }

  static Piped start(BenchmarkPaths place, String name, List<String> command) throws IOException {
    ProcessBuilder builder = place.process(command);
    builder.redirectErrorStream(true);
    return new Piped(name, builder.start());
  }

  /**
   * Sends a line and waits for the answer.
   *
   * @param sign a substring of the answer
   * @return the line that contains it
   * @throws SideException if the program ends first
   */
  String ask(String line, String sign) throws IOException {
    String last = "(none)";
    try {
      OutputStream in = process.getOutputStream();
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException e) {
      // The program has ended; its last line says why.
    }
    for (String read = out.readLine(); read != null; read = out.readLine()) {
      if (read.contains(sign)) {
        return read;
      }
      last = read.isBlank() ? last : read;
    }
    throw new SideException(
        name + " ended before it answered with \"" + sign + "\"; its last line: " + last);
  }

  /** Returns the memory of its VMs. */
  VmMemory memory() {
    return VmMemory.of(process);
  }

  @Override
  public void close() throws IOException {
    watchdog.cancel();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    out.close();
  }
}
