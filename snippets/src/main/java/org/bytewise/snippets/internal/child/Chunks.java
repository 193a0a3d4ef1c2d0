package org.bytewise.snippets.internal.child;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The files in which the flight recorder keeps what it has recorded. Taking them costs a tenth of
 * having it copy them.
 */
final class Chunks {
  private static final String ALL = "*.jfr";

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
    List<Path> found = find();
    if (found.isEmpty()) {
      return false;
    }
    Files.move(found.get(0), file);
    for (Path chunk : found.subList(1, found.size())) {
      append(chunk, file);
    }
    return true;
  }

  private List<Path> find() throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(recordings, Files::isDirectory)) {
      for (Path folder : folders) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ALL)) {
          files.forEach(found::add);
        }
      }
    }
    // Named by the time; one of the same second has a number behind it.
    found.sort((one, other) -> name(one).compareTo(name(other)));
    return found;
  }

  private static String name(Path chunk) {
    String name = chunk.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static void append(Path chunk, Path file) throws IOException {
    try (FileChannel from = FileChannel.open(chunk);
        FileChannel to = FileChannel.open(file, StandardOpenOption.APPEND)) {
      long size = from.size();
      for (long at = 0; at < size; ) {
        at += from.transferTo(at, size - at, to);
      }
    } catch (NoSuchFileException e) {
      // The tool has read it and taken it away meanwhile.
    }
    Files.deleteIfExists(chunk);
  }
}
