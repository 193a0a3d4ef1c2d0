package org.bytewise.exercises.grade;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.bytewise.exercises.Verdict;
import org.bytewise.exercises.grade.SubmittedFile.Refused;

/**
 * What reading one student's files may cost: bytes, files and the reading thread's processor time.
 * Everything that a decompressor returns counts, headers included. Used by one thread.
 */
final class ReadingBudget {
  /** An archive may have 8 MiB; what is in it seldom packs to less than an eighth. */
  static final int MOST_BYTES = 64 << 20;

  /** A project with its build and its repository has a few thousand files. */
  static final int MOST_FILES = 10_000;

  /** Reading the most bytes and files takes less than a second. */
  static final long MOST_SECONDS = 20;

  private final LongSupplier clock;
  private long bytes;
  private int files;
  private long nanos;
  private long began;
  private boolean exceeded;

  ReadingBudget() {
    // Wall-clock time would depend on how busy the machine is.
    this(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
  }

  /** Creates a budget with another clock, in nanoseconds. */
  ReadingBudget(LongSupplier clock) {
    this.clock = clock;
    this.began = clock.getAsLong();
  }

  /** Goes on after other students' files were read. */
  void resume() {
    began = clock.getAsLong();
  }

  /**
   * Counts a file, a folder or an archive's entry.
   *
   * @throws Refused if there are too many
   */
  void file() throws Refused {
    if (++files > MOST_FILES) {
      throw limit("The submission has more than %,d files.".formatted(MOST_FILES));
    }
    time();
  }

  private void bytes(int count) throws Refused {
    bytes += count;
    if (bytes > MOST_BYTES) {
      throw limit("The submission unpacks to more than %,d bytes.".formatted(MOST_BYTES));
    }
    time();
  }

  private void time() throws Refused {
    long now = clock.getAsLong();
    nanos += now - began;
    began = now;
    if (nanos > TimeUnit.SECONDS.toNanos(MOST_SECONDS)) {
      throw limit(
          "Reading the submission took more than %d s of processor time.".formatted(MOST_SECONDS));
    }
  }

  private Refused limit(String message) {
    exceeded = true;
    return new Refused(Verdict.COMPILE_LIMIT, message);
  }

  /** Tells whether a limit was reached. */
  boolean isExceeded() {
    return exceeded;
  }

  /** Returns a stream that counts what is read from another one. */
  InputStream bounded(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int one = in.read();
        if (one >= 0) {
          bytes(1);
        }
        return one;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count > 0) {
          bytes(count);
        }
        return count;
      }

      @Override
      public long skip(long count) throws IOException {
        // Skipping inflates as well.
        return readNBytes((int) Math.min(count, 1 << 16)).length;
      }

      @Override
      public boolean markSupported() {
        return false;
      }
    };
  }
}
