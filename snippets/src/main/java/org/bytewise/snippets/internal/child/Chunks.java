package org.bytewise.snippets.internal.child;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.bytewise.snippets.internal.wire.ChunkFiles;

/**
 * The files in which the flight recorder keeps what it has recorded. Taking them costs a tenth of
 * having it copy them.
 */
final class Chunks {
  private final Path recordings;

  /**
   * @param recordings the folder in which the flight recorder has made one of its own
   */
  Chunks(Path recordings) {
    this.recordings = recordings;
  }

  /**
   * Takes all chunks away, in their order.
   *
   * @return whether there were any; if not, they are elsewhere
   */
  boolean moveTo(Path file) throws IOException {
    List<Path> found = ChunkFiles.find(recordings);
    if (found.isEmpty()) {
      return false;
    }
    for (Path chunk : found) {
      if (Files.exists(file)) {
        append(chunk, file);
      } else {
        move(chunk, file);
      }
    }
    return Files.exists(file);
  }

  private static void move(Path chunk, Path file) throws IOException {
    try {
      Files.move(chunk, file);
    } catch (NoSuchFileException e) {
      // The tool has read it and taken it away meanwhile.
    }
  }

  private static void append(Path chunk, Path file) throws IOException {
    try (FileChannel from = FileChannel.open(chunk);
        FileChannel to = FileChannel.open(file, StandardOpenOption.APPEND)) {
      long size = from.size();
      for (long at = 0; at < size; ) {
        at += from.transferTo(at, size - at, to);
      }
    } catch (NoSuchFileException e) {
      // As above.
    }
    Files.deleteIfExists(chunk);
  }
}
