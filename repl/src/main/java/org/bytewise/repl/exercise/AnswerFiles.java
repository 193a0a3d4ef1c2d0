package org.bytewise.repl.exercise;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.bytewise.repl.process.FileTrouble;

/** The files that a learner writes. None is ever written over. */
final class AnswerFiles {
  private AnswerFiles() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw PracticeException.usage("there is no file '%s'".formatted(file));
    } catch (CharacterCodingException e) {
      throw PracticeException.usage("'%s' is not valid UTF-8".formatted(file));
    } catch (IOException e) {
      throw PracticeException.usage(
          "'%s' cannot be read: %s".formatted(file, FileTrouble.reason(e)));
    }
  }

  /**
   * Writes a file that is not there yet; its folder is made.
   *
   * @return false where it is there, and then it is left as it is
   */
  static boolean write(Path file, String text) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      if (Files.exists(file)) {
        return false;
      }
      Path temporary = folder.resolve(
          "." + file.getFileName() + "." + ProcessHandle.current().pid());
      try {
        Files.writeString(temporary, text);
        Files.move(temporary, file);
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (FileAlreadyExistsException e) {
      throw PracticeException.usage("'%s' is not a folder".formatted(e.getFile()));
    } catch (IOException e) {
      throw PracticeException.usage(
          "'%s' cannot be written: %s".formatted(file, FileTrouble.reason(e)));
    }
  }

  /** Moves a file out of the way, to a name beside it that is not taken. */
  static Path setAside(Path file) {
    for (int i = 1; ; i++) {
      Path aside = file.resolveSibling(file.getFileName() + ".old-" + i);
      if (!Files.exists(aside)) {
        try {
          return Files.move(file, aside);
        } catch (IOException e) {
          throw PracticeException.usage(
              "'%s' cannot be moved: %s".formatted(file, FileTrouble.reason(e)));
        }
      }
    }
  }
}
