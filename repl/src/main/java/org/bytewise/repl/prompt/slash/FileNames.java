package org.bytewise.repl.prompt.slash;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files as learners name them. */
final class FileNames {
  private FileNames() {}

  /**
   * Returns the path of a name, which may be quoted, and in which {@code ~/} is the home folder.
   */
  static Path path(String text) throws SlashException {
    String name = text.matches("(?s)\".+\"|'.+'") ? text.substring(1, text.length() - 1) : text;
    try {
      return name.startsWith("~/")
          ? Path.of(System.getProperty("user.home"), name.substring(2))
          : Path.of(name);
    } catch (InvalidPathException e) {
      throw new SlashException("\"" + name + "\" is not a file name: " + e.getReason());
    }
  }
}
