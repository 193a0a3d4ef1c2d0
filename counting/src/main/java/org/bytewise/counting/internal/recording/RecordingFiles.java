package org.bytewise.counting.internal.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/** Reads recordings chunk by chunk, so that at most one is in memory. */
public final class RecordingFiles {
  private RecordingFiles() {}

  /**
   * Reads a recording file that may still be in the process of being written, using our own reader,
   * if it is finished and consists of one chunk.
   *
   * @param wanted whether to read a chunk, given its start
   * @param reading notified of each chunk that is read, by its start
   * @return whether it is finished
   * @throws IOException if it cannot be read or has an unsupported format
   */
  public static boolean readFinished(
      Path file, LongPredicate wanted, LongConsumer reading, AllocationBatch.Taker taker)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      if (!Chunk.hasBegun(channel)) {
        return false;
      }
      Chunk chunk = Chunk.at(channel, 0);
      if (!chunk.isFinished() || chunk.size() != channel.size()) {
        return false;
      }
      if (wanted.test(chunk.startTicks())) {
        AllocationBatch batch = chunk.read();
        reading.accept(chunk.startTicks());
        taker.take(batch);
      }
      return true;
    } catch (UnknownFormatException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Reads the allocations of a recording, using our own reader, or the JDK's for chunks with an
   * unsupported format.
   *
   * @param wanted whether to read a chunk, given its start
   * @param reading notified of each chunk that is read, by its start
   */
  public static void read(
      Path file, LongPredicate wanted, LongConsumer reading, AllocationBatch.Taker taker)
      throws IOException {
    boolean begun = false;
    try (FileChannel channel = FileChannel.open(file)) {
      for (long at = 0; at < channel.size(); ) {
        Chunk chunk = Chunk.at(channel, at);
        if (wanted.test(chunk.startTicks())) {
          AllocationBatch batch = chunk.read();
          begun = true;
          reading.accept(chunk.startTicks());
          if (!taker.take(batch)) {
            return;
          }
        } else {
          begun = true;
        }
        if (chunk.size() <= 0) {
          throw new UnknownFormatException("a chunk that was not finished");
        }
        at += chunk.size();
      }
    } catch (UnknownFormatException e) {
      if (begun) {
        throw new IOException(e.getMessage(), e);
      }
      JdkReader.read(file, taker);
    }
  }
}
