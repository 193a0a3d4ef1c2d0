package org.bytewise.repl.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.file.TargetFile;
import org.bytewise.repl.process.ExitStatus;
import org.bytewise.screen.FileReason;

/**
 * A file that appears when all of it is written, which takes minutes to find; an older one is
 * replaced. Stateless.
 */
final class WholeFile {
  private WholeFile() {}

  /** Refuses a place in which there cannot be a file, before anything is measured. */
  static void check(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || !Files.isDirectory(folder)) {
      throw new CommandException(
          ExitStatus.USAGE,
          Files.isDirectory(file)
              ? "'%s' is a folder; name a file in it".formatted(file)
              : "there is no folder '%s'".formatted(folder));
    }
  }

  static void write(Path file, String text) throws IOException {
    try {
      TargetFile target = TargetFile.of(file, true);
      try {
        Files.writeString(target.draft(), text);
        target.finish();
      } finally {
        target.discard();
      }
    } catch (InstrumentException e) {
      throw new CommandException(InstrumentExecution.status(e.kind()), e.getMessage());
    }
  }

  /** Returns the exception for what cannot be written. */
  static CommandException unwritable(Path place, IOException why) {
    return new CommandException(
        ExitStatus.ENVIRONMENT,
        "'%s' cannot be written: %s".formatted(place, FileReason.ofWriting(why)));
  }
}
