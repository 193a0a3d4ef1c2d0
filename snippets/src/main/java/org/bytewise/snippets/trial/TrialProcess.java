package org.bytewise.snippets.trial;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bytewise.counting.CountingFlags;
import org.bytewise.counting.files.EmergencyDump;
import org.bytewise.counting.files.TemporaryFolder;
import org.bytewise.snippets.internal.trial.TrialLink;
import org.bytewise.snippets.internal.trial.TrialLink.Frame;
import org.bytewise.snippets.internal.wire.TrialWire;
import org.bytewise.snippets.load.OwnTime;
import org.bytewise.snippets.trial.TrialException.Kind;

/**
 * A child VM that answers questions over its standard streams. Used by one thread, except
 * {@link #close}.
 */
final class TrialProcess implements AutoCloseable {
  /** The exit status of a VM that ran out of metaspace. */
  private static final int STATUS_OUT_OF_MEMORY = 3;

  /**
   * The exit status of a process killed by signal 9, for example by a memory limit of the system.
   */
  private static final int STATUS_KILLED = 137;

  /** The exit status of a process that used up the processor time that the system granted it. */
  private static final int STATUS_CPU = 152;

  private static final int MOST_WORDS = 2_000;

  /** How long a process may take to end after closing its streams or being killed. */
  private static final Duration ENDING = Duration.ofSeconds(2);

  private static final Duration MOST_WRITING = Duration.ofSeconds(60);

  private static final long START_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** Most calls complete within this time; the process's own time is only measured beyond it. */
  private static final long UNMEASURED_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** How long a VM may take to say where its code stands. */
  private static final long WHERE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(OwnTime.STEP_MILLIS);

  private final TrialOptions options;
  private final Process process;
  private final Path folder;
  private final TrialLink link;
  private final StringBuilder lastWords = new StringBuilder();
  private List<Long> family;
  private boolean ready;
  private long spentNanos;
  private volatile boolean closed;

  private TrialProcess(TrialOptions options, Process process, Path folder) {
    this.options = options;
    this.process = process;
    this.folder = folder;
    this.link = new TrialLink(
        process.getInputStream(),
        process.getOutputStream(),
        options.outputLimit(),
        process::destroyForcibly);
    Thread errors = new Thread(this::drain, "bytewise-trial-errors");
    errors.setDaemon(true);
    errors.start();
  }

  /**
   * Starts a VM and returns immediately.
   *
   * @param counting whether it needs a folder for recordings
   */
  static TrialProcess start(TrialOptions options, String main, boolean counting) {
    try {
      Path folder = TemporaryFolder.make("trial");
      try {
        Process process = options.launcher().start(arguments(options, main, counting, folder));
        return new TrialProcess(options, process, folder);
      } catch (IOException e) {
        TemporaryFolder.delete(folder);
        options.whenEnded().run();
        throw e;
      }
    } catch (IOException e) {
      throw new TrialException(Kind.START, "the VM could not be started: " + e.getMessage());
    }
  }

  private static List<String> arguments(
      TrialOptions options, String main, boolean counting, Path folder) {
    List<String> command = options.profile().flags(options.vmFlags());
    command.add("-XX:+DisplayVMOutputToStderr");
    command.add("-Xlog:disable");
    // With everything disabled, JFR takes its own log to be on, and writes out every event.
    command.add("-Xlog:jfr*=error:stderr");
    command.add("-XX:ErrorFile=/dev/null");
    command.add("-XX:-UsePerfData");
    // A full collection compacts all of the heap: dead objects that it leaves where they are would
    // be counted as live ones, as arrays of numbers on JDK 17.
    command.add("-XX:MarkSweepDeadRatio=0");
    Path scratch = options.scratch() == null ? folder : options.scratch();
    if (counting) {
      // A compiler creates the strings of the methods that it compiles: not while objects are
      // counted.
      command.add(CountingFlags.WAIT_FOR_COMPILER);
      command.add(CountingFlags.INTERNAL);
      command.add(CountingFlags.INTERNAL_COMMANDS);
    }
    command.addAll(options.vmFlags());
    command.add("-cp");
    command.add(TrialOptions.joined(options.classPath()));
    command.add(main);
    if (counting) {
      command.add(scratch.toString());
      command.add(Boolean.toString(options.warm()));
      if (options.recorder() != null) {
        command.add(options.recorder().toString());
      }
    }
    return command;
  }

  private void drain() {
    try (var reader = process.errorReader(StandardCharsets.UTF_8)) {
      char[] piece = new char[1024];
      for (int length = reader.read(piece); length >= 0; length = reader.read(piece)) {
        synchronized (lastWords) {
          int room = Math.max(0, MOST_WORDS - lastWords.length());
          lastWords.append(piece, 0, Math.min(room, length));
        }
      }
    } catch (IOException e) {
      // The process has ended.
    }
  }

  /** Waits until the VM is warm. */
  void awaitReady() {
    if (!ready) {
      // A VM's start-up time says nothing about the code.
      await(TrialWire.READY, Kind.START, START_NANOS);
      ready = true;
    }
  }

  /** Reads an answer from its payload. */
  @FunctionalInterface
  interface Reading<T> {
    T read(DataInputStream in) throws IOException;
  }

  /** Asks a question and waits for the answer. */
  <T> T ask(byte question, TrialLink.Payload payload, byte kind, Reading<T> reading) {
    link.send(question, payload);
    long limit = options.timeLimit().toNanos();
    Frame frame = await(kind, Kind.ENDED, Math.min(limit, TrialOptions.CALLS * limit - spentNanos));
    try (DataInputStream in = frame.payload()) {
      return reading.read(in);
    } catch (IOException | IllegalArgumentException e) {
      throw broken("the VM's answer cannot be read: " + e.getMessage());
    }
  }

  /** Begins another program, which has the full time limit again. */
  void beginProgram() {
    spentNanos = 0;
  }

  private Frame await(byte kind, Kind onEnd, long left) {
    Frame frame;
    try {
      frame = onEnd == Kind.START ? link.next(left) : measured(left);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new TrialException(Kind.INTERRUPTED, "it was interrupted");
    }
    if (frame == null) {
      close();
      throw new TrialException(
          Kind.START, "the VM did not start within " + START_NANOS / 1_000_000_000 + " s");
    }
    if (frame.isEnd()) {
      throw ended(onEnd);
    }
    if (frame.kind() == TrialWire.EXHAUSTED) {
      throw exhausted();
    }
    if (frame.kind() != kind) {
      throw broken("an answer came that was not asked for");
    }
    return frame;
  }

  /** Returns the next frame, waiting at most for the given amount of the VM's own time. */
  private Frame measured(long left) throws InterruptedException {
    Frame frame = link.next(UNMEASURED_NANOS);
    if (frame != null) {
      return frame;
    }
    if (family == null) {
      family = OwnTime.family(process.toHandle());
    }
    OwnTime time = OwnTime.of(family);
    while (frame == null) {
      frame = link.next(STEP_NANOS);
      time.look();
      if (frame == null && time.isOver(left)) {
        throw tooLong(left, time);
      }
      if (frame == null && time.isStarved(left)) {
        throw starved(left, time);
      }
    }
    spentNanos += time.nanos();
    return frame;
  }

  /**
   * Asks where the code stands; 0 if the VM does not say. The answer comes from a VM that is not
   * trusted, so nothing but a line to show depends on it.
   */
  private int line() throws InterruptedException {
    link.send(TrialWire.WHERE, out -> {});
    Frame frame = link.next(WHERE_NANOS);
    // The answer to the call may have come at last.
    while (frame != null && !frame.isEnd() && frame.kind() != TrialWire.STANDS) {
      frame = link.next(WHERE_NANOS);
    }
    if (frame == null || frame.isEnd()) {
      return 0;
    }
    try (DataInputStream in = frame.payload()) {
      return Math.max(0, in.readInt());
    } catch (IOException e) {
      return 0;
    }
  }

  private TrialException tooLong(long left, OwnTime time) throws InterruptedException {
    int line = line();
    close();
    double seconds = options.timeLimit().toMillis() / 1000.0;
    String means = time.isKnown() ? "" : ", by the clock: this system does not tell its own time";
    return new TrialException(
        Kind.TIMEOUT,
        (left == options.timeLimit().toNanos()
                ? "it took longer than " + seconds + " s"
                : "its calls together took longer than " + TrialOptions.CALLS * seconds + " s")
            + means,
        line);
  }

  private TrialException starved(long left, OwnTime time) {
    close();
    return new TrialException(
        Kind.STARVED,
        "the machine was too busy: in %d s it had less than %.1f s of its own"
            .formatted(TimeUnit.NANOSECONDS.toSeconds(time.clockNanos()), left / 1e9));
  }

  /** Ends this VM and returns the exception for an invalid answer. */
  TrialException broken(String message) {
    close();
    return new TrialException(Kind.BROKEN, message);
  }

  private TrialException exhausted() {
    close();
    return new TrialException(Kind.MEMORY, "the memory of the VM was exhausted");
  }

  private TrialException ended(Kind kind) {
    int status = status();
    boolean wasClosed = closed;
    close();
    if (link.isTooMuch()) {
      return new TrialException(
          Kind.OUTPUT, "it printed more than " + options.outputLimit() + " characters");
    }
    if (link.isBroken()) {
      return new TrialException(Kind.BROKEN, "the VM's answer is malformed");
    }
    if (!wasClosed && status == STATUS_CPU) {
      return new TrialException(Kind.TIMEOUT, "it used up its processor time");
    }
    if (!wasClosed && (status == STATUS_OUT_OF_MEMORY || status == STATUS_KILLED)) {
      return exhausted();
    }
    String words;
    synchronized (lastWords) {
      words = lastWords.toString().lines().findFirst().map(line -> ": " + line).orElse("");
    }
    return kind == Kind.START
        ? new TrialException(kind, "the VM ended with status " + status + " at its start" + words)
        : new TrialException(kind, "the code ended the VM, with status " + status);
  }

  private int status() {
    try {
      return OwnTime.awaitEnd(process, ENDING) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Returns whether it still accepts questions. */
  boolean isOpen() {
    return !closed && process.isAlive();
  }

  /** Returns what the code has printed, up to the limit. */
  String printed() {
    return link.printed();
  }

  /** Returns this process's own folder, outside any sandbox. */
  Path folder() {
    return folder;
  }

  /**
   * Lets the VM end by itself, which gives it time to write what it writes at its end.
   *
   * @return whether it ended in time
   */
  boolean finish() {
    try {
      process.getOutputStream().close();
      return OwnTime.awaitEnd(process, MOST_WRITING);
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      close();
    }
  }

  /** Ends the VM immediately. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    process.destroyForcibly();
    // The process must have ended before the clean-up runs.
    boolean interrupted = Thread.interrupted();
    status();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    TemporaryFolder.delete(folder);
    EmergencyDump.delete(process.pid());
    options.whenEnded().run();
  }
}
