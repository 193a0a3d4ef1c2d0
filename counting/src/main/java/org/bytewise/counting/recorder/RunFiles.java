package org.bytewise.counting.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The names of the files that a reader gets. Not thread-safe. */
final class RunFiles {
  private final Path folder;
  private int runs;
  private int looks;

  RunFiles(Path folder) {
    this.folder = folder;
  }

  /** Returns the path of the file for the next run; the folder exists, whatever the code did. */
  Path run() throws IOException {
    Files.createDirectories(folder);
    return folder.resolve("run-" + ++runs + ".jfr");
  }

  /** Returns the path of the file for the next look at a recording that goes on. */
  Path look() {
    return folder.resolve("look-" + ++looks + ".jfr");
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
