package org.bytewise.instruments.rust;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bytewise.snippets.HarmlessText;
import org.bytewise.snippets.SnippetOutput;
import org.bytewise.snippets.load.OwnTime;

/**
 * A program outside the VM: a compiler, or what it has compiled. It reads nothing, runs for a
 * limited time of its own, and ends with all its children when it is stopped or this VM ends.
 */
final class OutsideProgram {
  /** How it ended. */
  enum Ending {
    EXITED,
    TIMED_OUT,
    STOPPED
  }

  /**
   * What a program did. Immutable.
   *
   * @param status its exit status; more than 128 if a signal ended it
   * @param out the beginning of what it printed, up to the limit, safe for a terminal
   * @param dropped how many characters it printed beyond the limit
   */
  record Result(Ending ending, int status, String out, String err, long dropped) {
    boolean isFine() {
      return ending == Ending.EXITED && status == 0;
    }
  }

  private final ProcessBuilder builder;
  private final SnippetOutput shown;
  private final long outputLimit;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();
  private long passed;
  private long dropped;
  private Process process;
  private boolean stopped;

  /**
   * @param folder where it works
   * @param environment what is added to the variables of this process
   * @param shown receives what it prints as it comes; calls do not overlap
   * @param outputLimit characters of output; the rest is counted and discarded
   */
  OutsideProgram(
      List<String> command,
      Path folder,
      Map<String, String> environment,
      SnippetOutput shown,
      long outputLimit) {
    this.builder = new ProcessBuilder(command).directory(folder.toFile());
    // Settings of the learner's shell that would change what is shown and measured.
    builder.environment().keySet().removeAll(Set.of("RUST_BACKTRACE", "RUST_MIN_STACK"));
    builder.environment().putAll(environment);
    this.shown = shown;
    this.outputLimit = outputLimit;
  }

  /** Ends it, or keeps it from starting. Returns immediately; thread-safe. */
  synchronized void stop() {
    stopped = true;
    if (process != null) {
      end(process);
    }
  }

  /**
   * Runs it to its end.
   *
   * @param limit in its own time, as on an idle machine
   * @throws IOException if it cannot be started
   */
  Result run(Duration limit) throws IOException, InterruptedException {
    Process running = start();
    if (running == null) {
      return new Result(Ending.STOPPED, 0, "", "", 0);
    }
    Thread hook = new Thread(() -> end(running), "bytewise-end-program");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      running.getOutputStream().close();
      Thread outPump = pump(running.getInputStream(), false);
      Thread errPump = pump(running.getErrorStream(), true);
      boolean inTime = await(running, limit);
      if (!inTime) {
        end(running);
      }
      int status = running.waitFor();
      // A child that lives on would keep the output open.
      endGroup(running);
      outPump.join();
      errPump.join();
      return result(inTime, status);
    } finally {
      end(running);
      remove(hook);
    }
  }

  private synchronized Process start() throws IOException {
    if (!stopped) {
      process = builder.start();
    }
    return process;
  }

  private synchronized Result result(boolean inTime, int status) {
    Ending ending = stopped ? Ending.STOPPED : inTime ? Ending.EXITED : Ending.TIMED_OUT;
    return new Result(ending, status, out.toString(), err.toString(), dropped);
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This VM is ending: the hook runs.
      return;
    }
  }

  private static boolean await(Process process, Duration limit) throws InterruptedException {
    OwnTime time = OwnTime.of(List.of(process.pid()));
    while (!process.waitFor(OwnTime.STEP_MILLIS, TimeUnit.MILLISECONDS)) {
      time.look();
      if (time.isOver(limit.toNanos()) || time.isStarved(limit.toNanos())) {
        return false;
      }
    }
    return true;
  }

  /** Ends the program after its children, which would otherwise go on without it. */
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.toHandle().destroyForcibly();
  }

  /**
   * Ends what the program has left behind, if it made itself the head of a group. The system keeps
   * the group's number as long as it has a member.
   */
  private static void endGroup(Process leader) throws InterruptedException {
    if (File.separatorChar == '/') {
      try {
        new ProcessBuilder("/bin/sh", "-c", "kill -9 -" + leader.pid())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
      } catch (IOException e) {
        // Without a shell, the children of a program that has ended go on.
        return;
      }
    }
  }

  private Thread pump(InputStream from, boolean error) {
    Thread thread = new Thread(
        () -> {
          try (Reader reader = new InputStreamReader(from, StandardCharsets.UTF_8)) {
            char[] buffer = new char[8192];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
              pass(new String(buffer, 0, n), error);
            }
          } catch (IOException e) {
            // It was ended while it was printing.
            return;
          }
        },
        "bytewise-output");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private synchronized void pass(String text, boolean error) {
    int part = (int) Math.min(text.length(), outputLimit - passed);
    passed += part;
    dropped += text.length() - part;
    if (part > 0) {
      String harmless = HarmlessText.of(text.substring(0, part));
      (error ? err : out).append(harmless);
      shown.print(harmless, error);
    }
  }
}
