package org.bytewise.repl.prompt.slash;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.bytewise.repl.process.FileTrouble;

/** Files as learners name them. */
final class FileNames {
  private FileNames() {}

  /** The path of a name, in which {@code ~/} is the home folder. */
  static Path path(String name) throws SlashException {
    try {
      return name.startsWith("~/")
          ? Path.of(System.getProperty("user.home"), name.substring(2))
          : Path.of(name);
    } catch (InvalidPathException e) {
      throw new SlashException("\"" + name + "\" is no file name: " + e.getReason());
    }
  }

  /** Why a file cannot be used, in a few words. */
  static String reason(IOException e) {
    return FileTrouble.reason(e);
  }
}
