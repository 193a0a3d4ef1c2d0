package org.bytewise.counting.recorder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** The files that a reader gets. Not thread-safe. */
public final class RunFiles {
  private static final String RUN = "run-";
  private static final String END = ".jfr";

  private final Path folder;
  private int runs;
  private int looks;

  RunFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns the runs' files in a folder. The first chunk that is taken to put together a run's file
   * becomes this file, so that it exists before any other chunk is gone.
   */
  public static Set<Path> in(Path folder) throws IOException {
    Set<Path> found = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, RUN + "*" + END)) {
      files.forEach(found::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  /** Returns the path of the file for the next run; the folder exists, whatever the code did. */
  Path run() throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(RUN + ++runs + END);
  }

  /** Returns the path of the file for the next look at a recording that goes on. */
  Path look() {
    return folder.resolve("look-" + ++looks + END);
  }

  /** Returns a file, which is created if nothing was left to write into it. */
  static Path made(Path file) throws IOException {
    if (!Files.exists(file)) {
      // The reader has already read all of it; if not, it reports the missing markers.
      Files.createFile(file);
    }
    return file;
  }
}
