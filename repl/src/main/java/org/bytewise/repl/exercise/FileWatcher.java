package org.bytewise.repl.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Notices that a file was saved. The system's events only shorten the wait: the file is looked at
 * four times a second, because some file systems send none. Saving it unchanged counts, too.
 */
final class FileWatcher implements AutoCloseable {
  private static final long LOOK_MILLIS = 250;

  /** Editors write in several steps; what holds still for so long is whole. */
  private static final long STILL_MILLIS = 40;

  private static final long MOST_BYTES = 1 << 20;

  private final Path file;
  private final Runnable changed;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * What tells one state of the file from another.
   *
   * @param content a hash: clocks of file systems may be coarse
   */
  private record Stamp(FileTime modified, long size, int content) {}

  private FileWatcher(Path file, Runnable changed) {
    this.file = file;
    this.changed = changed;
    Optional<Stamp> now = stamp();
    this.thread = new Thread(() -> watch(now), "bytewise-watch");
    thread.setDaemon(true);
  }

  /**
   * Begins to watch; what is there now is no change.
   *
   * @param changed is run by another thread
   */
  static FileWatcher of(Path file, Runnable changed) {
    FileWatcher watcher = new FileWatcher(file, changed);
    watcher.thread.start();
    return watcher;
  }

  private void watch(Optional<Stamp> first) {
    try (WatchService events = events()) {
      Optional<Stamp> seen = first;
      while (!closed) {
        await(events);
        Optional<Stamp> now = stamp();
        // While an editor replaces it, there may be no file for a moment.
        if (now.isEmpty() || now.equals(seen)) {
          continue;
        }
        for (Optional<Stamp> next = still(); !next.equals(now); next = still()) {
          now = next;
        }
        seen = now;
        changed.run();
      }
    } catch (InterruptedException e) {
      // Closed.
    } catch (IOException e) {
      // The events could not be closed, which nobody misses.
    }
  }

  /** Null where the system has no events. */
  private WatchService events() {
    try {
      WatchService service = file.getFileSystem().newWatchService();
      try {
        file.getParent()
            .register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY);
        return service;
      } catch (IOException e) {
        service.close();
        return null;
      }
    } catch (IOException | UnsupportedOperationException e) {
      return null;
    }
  }

  private static void await(WatchService events) throws InterruptedException {
    if (events == null) {
      Thread.sleep(LOOK_MILLIS);
      return;
    }
    WatchKey key = events.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
  }

  private Optional<Stamp> still() throws InterruptedException {
    Thread.sleep(STILL_MILLIS);
    return stamp();
  }

  private Optional<Stamp> stamp() {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      int content = attributes.size() > MOST_BYTES ? 0 : Arrays.hashCode(Files.readAllBytes(file));
      return Optional.of(new Stamp(attributes.lastModifiedTime(), attributes.size(), content));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
