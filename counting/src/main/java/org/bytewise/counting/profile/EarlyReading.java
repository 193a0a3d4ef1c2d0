package org.bytewise.counting.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.bytewise.counting.internal.recording.ChunkFiles;

/**
 * Reads what a run has recorded while it still runs, a finished chunk of the recording after the
 * other, and deletes each: so a run may take as long as it likes, and neither memory nor disk
 * fills. The same goes for the time between two runs, in which threads may go on. Thread-safe.
 */
public final class EarlyReading implements AutoCloseable {
  /** Most runs have ended before the first look. */
  private static final long MILLIS = 100;

  /** What is deleted as soon as it is read, in bytes. */
  private static final long LARGE = 1 << 20;

  private final Path repository;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "bytewise-early-reading");
        thread.setDaemon(true);
        return thread;
      });
  private ProfileReader reader;
  private ScheduledFuture<?> polling;

  /** @param repository the folder in which the flight recorder has made one of its own */
  public EarlyReading(Path repository) {
    this.repository = repository;
  }

  /** A run begins, or the time between two of them. */
  public synchronized void begin(ProfileReader taking) {
    end();
    reader = taking;
    polling = timer.scheduleWithFixedDelay(this::poll, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  /** It has ended; nothing more is read when this returns. */
  public synchronized void end() {
    if (polling != null) {
      polling.cancel(false);
      polling = null;
    }
    reader = null;
  }

  private synchronized void poll() {
    if (reader == null) {
      return;
    }
    try {
      for (Path chunk : ChunkFiles.find(repository)) {
        if (!reader.readEarly(chunk)) {
          return;
        }
        // Small ones are not worth it, and the VM may still want to copy them.
        if (Files.size(chunk) >= LARGE) {
          Files.deleteIfExists(chunk);
        }
      }
    } catch (IOException e) {
      // What is not read now is read when the run has ended.
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
