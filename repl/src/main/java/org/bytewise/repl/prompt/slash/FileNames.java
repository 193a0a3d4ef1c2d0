package org.bytewise.repl.prompt.slash;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
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
      throw new SlashException("\"" + name + "\" is no file name: " + e.getReason());
    }
  }

  /** Why a file cannot be used, in a few words. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (e instanceof AccessDeniedException) {
      return "you may not";
    }
    if (e instanceof CharacterCodingException) {
      return "it is not UTF-8 text";
    }
    return e.getMessage();
  }
}
