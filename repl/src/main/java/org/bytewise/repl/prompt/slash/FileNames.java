package org.bytewise.repl.prompt.slash;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

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
      throw new SlashException("\"" + name + "\" is not a file name: " + e.getReason());
    }
  }
}
