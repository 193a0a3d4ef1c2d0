package org.bytewise.instruments.sites;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.bytewise.instruments.InstrumentException;

/**
 * A file that is written beside its place and moved there once it is whole, so that nothing half
 * written is left behind, and nothing is lost that was there.
 *
 * @param place where it goes
 * @param draft where it is written
 */
record TargetFile(Path place, Path draft) {
  /**
   * Prepares to write.
   *
   * @param force whether a file that is there may be replaced
   * @throws InstrumentException if it cannot be written there
   */
  static TargetFile of(Path place, boolean force) throws InstrumentException {
    if (Files.isDirectory(place)) {
      throw InstrumentException.usage("\"" + place + "\" is a folder: name a file in it");
    }
    if (Files.exists(place) && !force) {
      throw InstrumentException.usage(
          "\"" + place + "\" is there already: name another file, or add --force to replace it");
    }
    Path folder = place.toAbsolutePath().getParent();
    String name = "." + place.getFileName() + "." + ProcessHandle.current().pid();
    try {
      // Not a temporary file, which nobody else might read.
      return new TargetFile(place, Files.createFile(folder.resolve(name)));
    } catch (IOException e) {
      throw unwritable(place, e);
    }
  }

  /** Puts the draft in its place. */
  void finish() throws InstrumentException {
    try {
      Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(place, e);
    }
  }

  /** Leaves nothing behind; does nothing once it is finished. */
  void discard() {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // A small file more; what was asked for has been said.
    }
  }

  static InstrumentException unwritable(Path place, IOException why) {
    String reason = why instanceof NoSuchFileException
        ? "its folder is not there"
        : why instanceof AccessDeniedException ? "you may not" : why.getMessage();
    return InstrumentException.environment("\"" + place + "\" cannot be written: " + reason, why);
  }
}
