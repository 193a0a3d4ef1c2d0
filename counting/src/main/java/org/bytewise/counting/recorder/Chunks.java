package org.bytewise.counting.recorder;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.bytewise.counting.internal.recording.ChunkFiles;

/**
 * The files of the flight recorder's current recording. Moving them costs a tenth of having the
 * recorder copy them.
 */
final class Chunks {
  private static final int BLOCK = 1 << 16;

  private final Path recordings;

  /** @param recordings the folder in which the flight recorder has created its own folder */
  Chunks(Path recordings) {
    this.recordings = recordings;
  }

  /**
   * Moves all chunks, in order, to a file.
   *
   * @param butLast whether to leave the last one, which is still being written
   * @return whether there were any; if not, they are elsewhere
   */
  boolean moveTo(Path file, boolean butLast) throws IOException {
    List<Path> found = ChunkFiles.find(recordings);
    if (butLast && !found.isEmpty()) {
      found.remove(found.size() - 1);
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
      // The reader has already read and removed it.
    }
  }

  /** Appends without a channel, because an interrupt would close that. */
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
    Files.deleteIfExists(chunk);
  }
}
