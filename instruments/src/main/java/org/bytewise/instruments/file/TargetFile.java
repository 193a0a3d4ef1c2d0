package org.bytewise.instruments.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.bytewise.instruments.InstrumentCall;
import org.bytewise.instruments.InstrumentException;
import org.bytewise.instruments.InstrumentOption;

/**
 * A file that is written next to its destination and moved there when complete, so that no partial
 * file is left behind and an existing file is not lost.
 *
 * @param place where it goes
 * @param draft where it is written
 */
public record TargetFile(Path place, Path draft) {
  /**
   * Returns the file that an option of a call names, in which {@code ~/} is the home folder; empty
   * if the option was not given.
   *
   * @throws InstrumentException if it is not a file name
   */
  public static Optional<Path> named(InstrumentCall call, InstrumentOption option)
      throws InstrumentException {
    String name = call.option(option.name()).orElse(null);
    if (name == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          name.startsWith("~/")
              ? Path.of(System.getProperty("user.home"), name.substring(2))
              : Path.of(name));
    } catch (InvalidPathException e) {
      throw InstrumentException.usage("'" + name + "' is not a file name: " + e.getReason());
    }
  }

  /**
   * Prepares to write.
   *
   * @param force whether an existing file may be replaced
   * @throws InstrumentException if it cannot be written there
   */
  public static TargetFile of(Path place, boolean force) throws InstrumentException {
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
  public void finish() throws InstrumentException {
    try {
      Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(place, e);
    }
  }

  /** Deletes the draft; does nothing after the file is finished. */
  public void discard() {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // A leftover draft does not change the answer.
    }
  }

  /** Returns the exception for a file that cannot be written. */
  public static InstrumentException unwritable(Path place, IOException why) {
    String reason = why instanceof NoSuchFileException
        ? "its folder does not exist"
        : why instanceof AccessDeniedException ? "permission denied" : why.getMessage();
    return InstrumentException.environment("\"" + place + "\" cannot be written: " + reason, why);
  }
}
