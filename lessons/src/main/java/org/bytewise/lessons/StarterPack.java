package org.bytewise.lessons;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that an author starts with: an index and one small, valid lesson. */
public final class StarterPack {
  private static final List<String> FILES = List.of(Pack.INDEX, "first-look.md");

  private StarterPack() {}

  /**
   * Writes the pack.
   *
   * @param folder the folder, which is created if it does not exist
   * @return the files written
   * @throws DirectoryNotEmptyException if the folder is not empty
   * @throws NotDirectoryException if a file of this name exists
   * @throws IOException if a file cannot be written
   */
  public static List<Path> writeTo(Path folder) throws IOException {
    if (Files.exists(folder)) {
      if (!Files.isDirectory(folder)) {
        throw new NotDirectoryException(folder.toString());
      }
      try (Stream<Path> present = Files.list(folder)) {
        if (present.findAny().isPresent()) {
          throw new DirectoryNotEmptyException(folder.toString());
        }
      }
    }
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    for (String file : FILES) {
      try (InputStream in = StarterPack.class.getResourceAsStream("starter/" + file)) {
        if (in == null) {
          throw new NoSuchFileException(file);
        }
        Path target = folder.resolve(file);
        Files.copy(in, target);
        written.add(target);
      }
    }
    return written;
  }
}
