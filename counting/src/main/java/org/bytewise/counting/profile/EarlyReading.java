package org.bytewise.counting.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.bytewise.counting.internal.recording.ChunkFiles;
import org.bytewise.counting.recorder.RunFiles;

/**
 * Reads the finished chunks of a recording one by one while the run is still in progress, and
 * deletes each after reading. A run may therefore take any length of time without filling memory or
 * disk. The same applies between two runs while other threads continue. Thread-safe.
 */
public final class EarlyReading implements AutoCloseable {
  /** Milliseconds between checks; most runs end before the first. */
  private static final long MILLIS = 100;

  /** The size, in bytes, from which a chunk is deleted as soon as it has been read. */
  public static final long LARGE = 1 << 20;

  private final Path repository;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "bytewise-early-reading");
        thread.setDaemon(true);
        return thread;
      });
  private ChunkReader reader;
  private ScheduledFuture<?> polling;

  /** Files of earlier runs, which may not have been read yet. */
  private Set<Path> earlier = Set.of();

  /** @param repository the folder in which the flight recorder has created its own folder */
  public EarlyReading(Path repository) {
    this.repository = repository;
  }

  /** Begins a run, or the time between two runs. */
  public synchronized void begin(ChunkReader taking) {
    end();
    try {
      earlier = RunFiles.in(repository);
    } catch (IOException e) {
      // Everything is read when the run has ended.
      return;
    }
    reader = taking;
    polling = timer.scheduleWithFixedDelay(this::poll, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Ends the run; nothing is read after this returns. */
  public synchronized void end() {
    if (polling != null) {
      polling.cancel(false);
      polling = null;
    }
    reader = null;
  }

  /** Reads the chunks that have been finished since the last call. */
  synchronized void poll() {
    if (reader == null) {
      return;
    }
    try {
      List<Path> chunks = ChunkFiles.find(repository);
      if (!earlier.containsAll(RunFiles.in(repository))) {
        // The run has ended, and its chunks are being put together: earlier ones than those found
        // may have been taken already, and must be read first.
        return;
      }
      for (Path chunk : chunks) {
        if (!reader.readEarly(chunk)) {
          return;
        }
        // Small chunks are not worth deleting, and the VM may still want to copy them.
        if (Files.size(chunk) >= LARGE) {
          Files.deleteIfExists(chunk);
        }
      }
    } catch (IOException e) {
      // A chunk that is not read now is read when the run has ended.
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
