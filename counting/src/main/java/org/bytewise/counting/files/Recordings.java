package org.bytewise.counting.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files with recordings of the flight recorder. Stateless. */
public final class Recordings {
  private Recordings() {}

  /**
   * Appends a recording to a file, which is created if it is missing: recordings that follow each
   * other in one file are a valid recording.
   */
  public static void append(Path recording, Path file) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      Files.copy(recording, out);
    }
  }
}
