package org.bytewise.counting.recorder;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of a recording, which a reader may remove at any time. Moving them costs a tenth of
 * having the flight recorder copy them. Nothing here uses a channel, which an interrupt would
 * close.
 */
final class Chunks {
  private static final int BLOCK = 1 << 16;

  private Chunks() {}

  /**
   * Moves files, in order, to a single one, which does not exist before; nor does it afterwards if
   * none of them exists.
   */
  static void moveAll(List<Path> chunks, Path file) throws IOException {
    for (Path chunk : chunks) {
      if (Files.exists(file)) {
        append(chunk, file);
        Files.deleteIfExists(chunk);
      } else {
        move(chunk, file);
      }
    }
  }

  /** Like {@link #moveAll}, but leaves the files. */
  static void copyAll(List<Path> chunks, Path file) throws IOException {
    for (Path chunk : chunks) {
      append(chunk, file);
    }
  }

  private static void move(Path chunk, Path file) throws IOException {
    try {
      Files.move(chunk, file);
    } catch (NoSuchFileException e) {
      // The reader has already read and removed it.
    }
  }

  private static void append(Path chunk, Path file) throws IOException {
    try (FileInputStream from = new FileInputStream(chunk.toFile());
        FileOutputStream to = new FileOutputStream(file.toFile(), true)) {
      byte[] block = new byte[BLOCK];
      for (int read = from.read(block); read >= 0; read = from.read(block)) {
        to.write(block, 0, read);
      }
    } catch (FileNotFoundException e) {
      // As above.
    }
  }
}
