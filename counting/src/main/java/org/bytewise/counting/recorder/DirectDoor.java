package org.bytewise.counting.recorder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jdk.jfr.FlightRecorder;

/**
 * The flight recorder through the VM's own entry points. The recording never ends: on 17, class
 * names and stacks go missing after a few hundred recordings (measured). Instead, the events are
 * switched on and off, and each run's part goes to a file of its own, which takes 0.6 milliseconds.
 * Thread-safe.
 */
final class DirectDoor implements RecorderDoor {
  /** The size, in bytes, from which a file is completed in the middle of a recording. */
  private static final long LARGE = 12 << 20;

  /** 128 MiB: room for several seconds in which a busy machine has no time to write. */
  private static final int BUFFERS = 256;

  /**
   * How much a file grows, in bytes, before the stack traces of its events are written, too. By
   * itself, the VM writes them only when the file is completed, and keeps them until then: deep
   * ones take fifty times as much room as the events, which alone would be the file's size.
   */
  private static final long GROWN = 1 << 18;

  private final NativeRecorder vm;
  private final EventMetadata metadata;
  private final RunFiles files;
  private final LookTimes looks = new LookTimes();
  private final Path parts;

  /** The completed files of the current recording; a reader may remove them at any time. */
  private final List<Path> completed = new ArrayList<>();

  private Path current;

  /** The size of the current file, in bytes, when its references were last written. */
  private long flushed;

  private boolean on;

  /** Whether the current file holds events that nobody will read. */
  private boolean stale;

  private boolean watched;
  private int made;

  /** Whether every recording is watched, not only one that goes on after a cut. */
  private boolean watchesAll;

  /** When the watching thread wakes by itself, by {@link System#nanoTime}, unless it is idle. */
  private long wakes;

  private boolean idle;

  private DirectDoor(NativeRecorder vm, EventMetadata metadata, Path folder) {
    this.vm = vm;
    this.metadata = metadata;
    this.files = new RunFiles(folder);
    this.parts = folder.resolve("parts");
  }

  /**
   * Opens the door and records an object, to see that it works.
   *
   * @param folder for recording files
   * @throws ReflectiveOperationException if this JDK has other entry points
   * @throws IOException if the object was not recorded or the folder is not writable
   * @throws RuntimeException if the entry points are inaccessible, or fail
   */
  static DirectDoor open(Path folder, EventMetadata metadata)
      throws ReflectiveOperationException, IOException {
    if (isUsedElsewhere()) {
      throw new IllegalStateException("this VM already uses the recorder's Java API");
    }
    DirectDoor door = new DirectDoor(NativeRecorder.find(), metadata, folder);
    synchronized (door) {
      door.create();
      try {
        door.check();
      } catch (IOException | RuntimeException e) {
        door.leave();
        throw e;
      }
    }
    return door;
  }

  /** Returns whether this VM uses the recorder's Java API, which then directs its output. */
  static boolean isUsedElsewhere() {
    return FlightRecorder.isInitialized();
  }

  private void create() throws IOException {
    JdkEvents.load(metadata.classes());
    vm.create(metadata.descriptor(), BUFFERS);
    vm.describe(metadata.allocation());
    vm.describe(metadata.classLoad());
    vm.enable(metadata.dataLoss(), true);
    current = next();
    vm.output(current);
    vm.begin();
  }

  private Path next() throws IOException {
    // The code may have deleted the folder.
    Files.createDirectories(parts);
    return parts.resolve(++made + ".jfr");
  }

  private void check() throws IOException {
    switchOn(true);
    Recorder.markBegin();
    switchOn(false);
    completeFile();
    Path file = written();
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.delete(file);
    if (!content.contains(Recorder.BEGIN.replace('.', '/'))) {
      throw new IOException("it did not record an object that was made to check it");
    }
  }

  private void switchOn(boolean now) {
    vm.enable(metadata.classLoad(), now);
    vm.enable(metadata.allocation(), now);
    on = now;
  }

  private void completeFile() throws IOException {
    Path following = next();
    vm.output(following);
    completed.add(current);
    current = following;
    stale = false;
    flushed = 0;
    looks.restart(watchesAll);
  }

  @Override
  public synchronized void start() {
    if (!on) {
      begin(stale || !Files.exists(current));
    }
  }

  @Override
  public synchronized void startUnread() {
    if (!on) {
      begin(isLargeOrGone());
      stale = true;
    }
  }

  private boolean isLargeOrGone() {
    try {
      return Files.size(current) > LARGE;
    } catch (IOException e) {
      return true;
    }
  }

  private void begin(boolean inNewFile) {
    if (inNewFile) {
      try {
        completeFile();
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
      deleteCompleted();
    }
    switchOn(true);
    if (watchesAll) {
      if (!stale) {
        looks.restart(true);
      }
      if (idle || wakes - looks.due() > 0) {
        notifyAll();
      }
    }
  }

  @Override
  public synchronized void keepLight() {
    watchesAll = true;
    beWatched();
  }

  @Override
  public synchronized boolean isOn() {
    return on;
  }

  private void requireUndisturbed() throws IOException {
    if (isUsedElsewhere()) {
      throw new IOException("the code used the flight recorder itself");
    }
  }

  @Override
  public synchronized Path stop() throws IOException {
    requireUndisturbed();
    switchOn(false);
    completeFile();
    return written();
  }

  @Override
  public synchronized Path cut() throws IOException {
    requireUndisturbed();
    completeFile();
    beWatched();
    return written();
  }

  private void beWatched() {
    if (!watched) {
      watched = true;
      SteadyThread.start("bytewise-recording", this::watch);
    }
  }

  /** Keeps files small and light while there is something to watch. */
  private synchronized void watch() {
    try {
      while (on || watchesAll) {
        long nanos = looks.due() - System.nanoTime();
        if (!on) {
          idle = true;
          wait();
          idle = false;
        } else if (nanos > 0) {
          wakes = looks.due();
          TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } else {
          look();
        }
      }
    } catch (InterruptedException e) {
      // This thread ignores interrupts.
    } finally {
      watched = false;
    }
  }

  private void look() {
    if (completeLargeFile()) {
      looks.restart(true);
    } else if (looks.isToLighten()) {
      flush();
      looks.lightened();
    } else if (looks.check()) {
      looks.written(flushGrownFile());
    }
  }

  /** Returns whether there was one. */
  private boolean completeLargeFile() {
    try {
      if (on && !isUsedElsewhere() && Files.size(current) > LARGE) {
        completeFile();
        return true;
      }
    } catch (IOException e) {
      // The code has deleted the file; that shows when it is read.
    }
    return false;
  }

  /**
   * Lets the size of the file be that of everything in it, and keeps it light. Returns whether to
   * do so again soon: what was written took more room than the events before.
   */
  private boolean flushGrownFile() {
    try {
      long events = Files.size(current) - flushed;
      boolean grown = events > GROWN;
      if (on && !isUsedElsewhere() && (grown || watchesAll)) {
        vm.flush();
        long all = Files.size(current) - flushed;
        flushed += all;
        return grown && all > 2 * events;
      }
    } catch (IOException e) {
      // As above.
    }
    return true;
  }

  private Path written() throws IOException {
    Path file = files.run();
    Chunks.moveAll(completed, file);
    completed.clear();
    return RunFiles.made(file);
  }

  @Override
  public synchronized Path soFar() {
    if (!on || isUsedElsewhere()) {
      return null;
    }
    try {
      completeFile();
      Path file = files.look();
      Chunks.copyAll(completed, file);
      return file;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  @Override
  public synchronized boolean lighten() {
    if (completeLargeFile()) {
      return true;
    }
    flush();
    return false;
  }

  private void flush() {
    if (on && !isUsedElsewhere()) {
      vm.flush();
    }
  }

  @Override
  public synchronized void discard() {
    if (!on) {
      return;
    }
    on = false;
    stale = true;
    if (!isUsedElsewhere()) {
      switchOn(false);
    }
    deleteCompleted();
  }

  private void deleteCompleted() {
    for (Path file : completed) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        // It stays in a temporary folder.
      }
    }
    completed.clear();
  }

  /** Ends the recording, so that another door can be used; this one must not be used again. */
  synchronized void leave() {
    watchesAll = false;
    notifyAll();
    if (!isUsedElsewhere()) {
      switchOn(false);
      vm.enable(metadata.dataLoss(), false);
      vm.end();
    }
    on = false;
    completed.add(current);
    deleteCompleted();
  }
}
