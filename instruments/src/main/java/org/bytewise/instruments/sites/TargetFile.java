package org.bytewise.instruments.sites;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bytewise.instruments.InstrumentException;

/**
 * A file that is written next to its destination and moved there when complete, so that no partial
 * file is left behind and an existing file is not lost.
 *
 * @param place where it goes
 * @param draft where it is written
 */
record TargetFile(Path place, Path draft) {
  /**
   * Prepares to write.
   *
   * @param force whether an existing file may be replaced
   * @throws InstrumentException if it cannot be written there
   */
  static TargetFile of(Path place, boolean force) throws InstrumentException {
    if (Files.isDirectory(place)) {
      throw InstrumentException.usage("\"" + place + "\" is a folder: name a file in it");
    }
    if (Files.exists(place) && !force) {
      throw InstrumentException.usage(
          "\"" + place + "\" already exists: name another file, or add --force to replace it");
    }
    Path folder = place.toAbsolutePath().getParent();
    String name = "." + place.getFileName() + "." + ProcessHandle.current().pid();
    try {
      // Not a temporary file, whose permissions would keep others from reading it.
      return new TargetFile(place, Files.createFile(folder.resolve(name)));
    } catch (IOException e) {
      throw unwritable(place, e);
    }
  }

  /** Moves the draft to its destination. */
  void finish() throws InstrumentException {
    try {
      Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(place, e);
    }
  }

  /** Deletes the draft; does nothing after the file is finished. */
  void discard() {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // A leftover draft does not change the answer.
    }
  }

  static InstrumentException unwritable(Path place, IOException why) {
    String reason = why instanceof NoSuchFileException
        ? "its folder does not exist"
        : why instanceof AccessDeniedException ? "permission denied" : why.getMessage();
    return InstrumentException.environment("\"" + place + "\" cannot be written: " + reason, why);
  }
}
