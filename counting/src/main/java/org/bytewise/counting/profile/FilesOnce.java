package org.bytewise.counting.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.bytewise.counting.internal.recording.AllocationBatch;
import org.bytewise.counting.internal.recording.RecordingFiles;

/**
 * Reads each file of a recording once: the finished ones while the recording goes on, and the rest
 * when it has ended. Used by one thread at a time.
 */
final class FilesOnce {
  private final LongPredicate wanted;
  private final LongConsumer reading;
  private final AllocationBatch.Taker taker;
  private boolean broken;

  /**
   * Creates a reader that has not read anything yet.
   *
   * @param wanted whether the file that began at a time, in ticks, has not been read yet
   * @param reading receives that time of each file that is read
   * @param taker receives the events
   */
  FilesOnce(LongPredicate wanted, LongConsumer reading, AllocationBatch.Taker taker) {
    this.wanted = wanted;
    this.reading = reading;
    this.taker = taker;
  }

  /** As {@link ChunkReader#readEarly}. */
  boolean readEarly(Path file) {
    if (broken) {
      return false;
    }
    try {
      return RecordingFiles.readFinished(file, wanted, reading, taker);
    } catch (IOException e) {
      // Later ones must not be read before this one, which may be moved at the end.
      broken = true;
      return false;
    }
  }

  /** Reads the rest. Returns null, or why it could not be read. */
  String readRest(Path file) {
    try {
      RecordingFiles.read(file, wanted, reading, taker);
      return null;
    } catch (IOException | RuntimeException e) {
      return "the recording could not be read: " + e.getMessage();
    }
  }
}
