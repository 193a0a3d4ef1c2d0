package org.bytewise.instruments.program;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bytewise.counting.classes.ClassFiles;
import org.bytewise.counting.files.Recordings;
import org.bytewise.counting.files.TemporaryFolder;
import org.bytewise.counting.profile.ChunkReader;
import org.bytewise.counting.profile.EarlyReading;
import org.bytewise.counting.profile.ProgramReader;
import org.bytewise.counting.program.ProgramCounts;
import org.bytewise.counting.program.ProgramVm;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.snippets.trial.RecorderFile;

/**
 * A program that runs in a VM of its own, with the streams, the folder and the environment of this
 * process, and is read while it runs. Thread-safe.
 */
public final class ProgramRun implements AutoCloseable {
  private static final int POLL_MILLIS = 250;

  private final Path folder;
  private final Process process;
  private final ProgramReader reader;
  private final Optional<Path> kept;
  private final long started = System.nanoTime();

  private ProgramRun(Path folder, Process process, ProgramReader reader, Optional<Path> kept) {
    this.folder = folder;
    this.process = process;
    this.reader = reader;
    this.kept = kept;
  }

  /**
   * Starts a program.
   *
   * @throws InstrumentException if its VM cannot be prepared or started
   */
  public static ProgramRun start(ProgramCall call) throws InstrumentException {
    try {
      Path folder = TemporaryFolder.make("program");
      List<String> command = call.command(ProgramVm.prepare(folder, RecorderFile.find()));
      Process process = new ProcessBuilder(command)
          .redirectInput(Redirect.INHERIT)
          .redirectOutput(Redirect.INHERIT)
          .redirectError(Redirect.INHERIT)
          .start();
      ProgramReader reader =
          new ProgramReader(new ClassFiles(call.classPath()), call.code(), call.focus());
      return new ProgramRun(folder, process, reader, call.recording());
    } catch (IOException e) {
      throw InstrumentException.environment("the program cannot be started: " + e.getMessage(), e);
    }
  }

  /** Receives how much of the program's work has been read. */
  @FunctionalInterface
  public interface Progress {
    void read(long objects, long bytes);
  }

  /**
   * Waits for the program's end, and reads its recording meanwhile.
   *
   * @param progress called several times a second
   * @throws InstrumentException if the program was not recorded at all; its message says why
   */
  public ProgramOutcome await(Progress progress) throws InstrumentException {
    try (EarlyReading early = new EarlyReading(folder)) {
      early.begin(kept.isPresent() ? keeping(kept.get()) : reader);
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        progress.read(reader.objects(), reader.bytes());
      }
      Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
      early.end();
      return new ProgramOutcome(process.exitValue(), elapsed, reader.profile(finish()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InstrumentException("interrupted", e);
    } catch (IOException e) {
      throw InstrumentException.environment(
          "the program's recording cannot be read: " + e.getMessage(), e);
    }
  }

  /** Returns a reader that adds to a file what would be deleted after it has been read. */
  private ChunkReader keeping(Path file) {
    return chunk -> {
      try {
        boolean taken = reader.readEarly(chunk);
        if (taken && Files.size(chunk) >= EarlyReading.LARGE) {
          Recordings.append(chunk, file);
        }
        return taken;
      } catch (IOException e) {
        return false;
      }
    };
  }

  private Optional<ProgramCounts> finish() throws IOException, InstrumentException {
    Optional<String> failure = ProgramCounts.failure(folder);
    if (!ProgramCounts.hasBegun(folder)) {
      throw InstrumentException.environment(
          failure
              .map(why -> "the program ran, but nothing was counted: " + why)
              .orElse("the program's VM ended with status %d before the program began; nothing was"
                      .formatted(process.exitValue())
                  + " counted"),
          null);
    }
    Optional<ProgramCounts> counts = ProgramCounts.read(folder);
    if (counts.isPresent() && counts.get().recording().isPresent()) {
      Path rest = counts.get().recording().get();
      reader.finish(rest);
      if (kept.isPresent()) {
        Recordings.append(rest, kept.get());
      }
    } else {
      reader.miss(counts
          .map(ProgramCounts::failure)
          .or(() -> failure)
          .orElse("the VM ended before it had written all of its recording"));
    }
    return counts;
  }

  /**
   * Sends a signal to the program, if it still runs.
   *
   * @param name such as {@code TERM}
   */
  public void signal(String name) {
    if (process.isAlive()) {
      try {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start()
            .waitFor();
      } catch (IOException e) {
        process.destroy();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns whether the program still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Deletes what was recorded. */
  @Override
  public void close() {
    TemporaryFolder.delete(folder);
  }
}
