package org.bytewise.counting.internal.recording;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/** Reads recordings, one chunk after the other, so that no more than one is ever in memory. */
public final class RecordingFiles {
  private RecordingFiles() {}

  /**
   * Reads a file of a recording that may still be written: by our own reader, if it is finished and
   * one chunk.
   *
   * @param wanted whether a chunk is to be read, by when it begins
   * @param reading is told of each chunk that is, in the same way
   * @return whether it is finished
   * @throws IOException if it cannot be read, or is of another format
   */
  public static boolean readFinished(
      Path file, LongPredicate wanted, LongConsumer reading, AllocationBatch.Taker taker)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
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
   * Reads a recording's allocations: by our own reader, or by the JDK's where a chunk is of another
   * format.
   *
   * @param wanted whether a chunk is to be read, by when it begins
   * @param reading is told of each chunk that is, in the same way
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
