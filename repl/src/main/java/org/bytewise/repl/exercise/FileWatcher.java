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
 * Detects that a file was saved, or deleted. The file is checked four times a second, because some
 * file systems send no events; events only shorten the wait. Saving the file unchanged counts, too.
 */
final class FileWatcher implements AutoCloseable {
  private static final long LOOK_MILLIS = 250;

  /** Editors write in several steps; a file that stays unchanged this long is complete. */
  private static final long STILL_MILLIS = 40;

  private static final long MOST_BYTES = 1 << 20;

  /** Number of looks in a row that do not find the file before it counts as deleted. */
  private static final int LOOKS_UNTIL_GONE = 3;

  private final Path file;
  private final Runnable changed;
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean gone;

  /**
   * A snapshot that distinguishes one state of the file from another.
   *
   * @param content a hash, because a file system's timestamps may be coarse
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
   * Starts to watch; the present state does not count as a change.
   *
   * @param changed runs after each change and after a deletion, on another thread
   */
  static FileWatcher of(Path file, Runnable changed) {
    FileWatcher watcher = new FileWatcher(file, changed);
    watcher.thread.start();
    return watcher;
  }

  private void watch(Optional<Stamp> first) {
    try (WatchService events = events()) {
      Optional<Stamp> seen = first;
      int missing = 0;
      while (!closed) {
        await(events);
        Optional<Stamp> now = stamp();
        // While an editor replaces the file, it may be missing for a moment.
        missing = now.isEmpty() ? missing + 1 : 0;
        if (now.equals(seen) || (now.isEmpty() && missing < LOOKS_UNTIL_GONE)) {
          continue;
        }
        for (Optional<Stamp> next = still(); !next.equals(now); next = still()) {
          now = next;
        }
        seen = now;
        gone = now.isEmpty();
        changed.run();
      }
    } catch (InterruptedException e) {
      // Closed.
    } catch (IOException e) {
      // Closing the watch service failed, which has no consequences.
    }
  }

  /** Tells whether the file had been deleted when {@code changed} ran last. */
  boolean isGone() {
    return gone;
  }

  /** Returns null if the system provides no events. */
  private WatchService events() {
    try {
      WatchService service = file.getFileSystem().newWatchService();
      try {
        file.getParent()
            .register(
                service,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_DELETE,
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
