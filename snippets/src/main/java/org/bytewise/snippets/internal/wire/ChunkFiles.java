package org.bytewise.snippets.internal.wire;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files in which a flight recorder keeps what it records. */
public final class ChunkFiles {
  private static final String ALL = "*.jfr";

  private ChunkFiles() {}

  /**
   * All that are there, in their order; the last may still be written.
   *
   * @param repository the folder in which the flight recorder has made one of its own
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
    // Named by the time; one of the same second has a number behind it.
    found.sort(Comparator.comparing(ChunkFiles::name));
    return found;
  }

  private static String name(Path chunk) {
    String name = chunk.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }
}
