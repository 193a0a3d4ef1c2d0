package org.bytewise.repl.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file that keeps typed inputs from one prompt to the next.
 *
 * @param usable the file; absent if it cannot be written
 * @param warning what to tell the learner in that case
 */
record HistoryFile(Optional<Path> usable, Optional<String> warning) {

  static HistoryFile at(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      return refused(file);
    }
    boolean writable = Files.exists(file)
        ? Files.isRegularFile(file) && Files.isWritable(file) && Files.isReadable(file)
        : Files.isWritable(file.toAbsolutePath().getParent());
    return writable ? new HistoryFile(Optional.of(file), Optional.empty()) : refused(file);
  }

  private static HistoryFile refused(Path file) {
    return new HistoryFile(
        Optional.empty(),
        Optional.of("Your history will not be saved: " + file + " cannot be written."));
  }
}
