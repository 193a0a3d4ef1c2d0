package org.bytewise.counting.profile;

import java.nio.file.Path;

/** Reads the finished files of a recording that goes on. */
@FunctionalInterface
public interface ChunkReader {
  /**
   * Reads a file of the recording that may be complete before the run has ended.
   *
   * @return whether it was read; if not, it must be part of the rest, which is read at the end
   */
  boolean readEarly(Path file);
}
