package org.bytewise.counting.internal.recording;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the files in which a flight recorder keeps its recording. */
public final class ChunkFiles {
  private static final String ALL = "*.jfr";
  private static final int TICKS_AT = 48;

  private ChunkFiles() {}

  /**
   * Returns all of them in order; the last may still be in the process of being written.
   *
   * @param repository the folder in which the flight recorder has created its own folder
   */
  public static List<Path> find(Path repository) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(repository, Files::isDirectory)) {
      for (Path folder : folders) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ALL)) {
          files.forEach(found::add);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    // They are named by the time, in a zone that code may change, with a number appended for a
    // second one in the same second.
    Map<Path, Long> ticks = new HashMap<>();
    found.forEach(chunk -> ticks.put(chunk, startTicks(chunk)));
    found.sort(
        Comparator.comparing((Path chunk) -> ticks.get(chunk)).thenComparing(ChunkFiles::name));
    return found;
  }

  /**
   * Returns the start of a chunk from its header, in the VM's own ticks; the largest number if the
   * file is gone.
   */
  private static long startTicks(Path chunk) {
    try (RandomAccessFile file = new RandomAccessFile(chunk.toFile(), "r")) {
      file.seek(TICKS_AT);
      return file.readLong();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  private static String name(Path chunk) {
    String name = chunk.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
