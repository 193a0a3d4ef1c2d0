package org.bytewise.repl.exercise;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.bytewise.screen.FileReason;
import org.bytewise.screen.RegularFile;

/** Reads and writes the learner's files. It never overwrites one. */
final class AnswerFiles {
  /** What the judge accepts at most is far less. */
  private static final int MOST_BYTES = 1 << 20;

  private AnswerFiles() {}

  /** Returns the content of a file, without a byte order mark. */
  static String read(Path file) {
    try {
      return RegularFile.read(file, MOST_BYTES);
    } catch (NoSuchFileException e) {
      throw PracticeException.usage("there is no file '%s'".formatted(file));
    } catch (CharacterCodingException e) {
      throw PracticeException.usage("'%s' is not valid UTF-8".formatted(file));
    } catch (IOException e) {
      throw PracticeException.usage("'%s' cannot be read: %s".formatted(file, FileReason.of(e)));
    }
  }

  /**
   * Writes a new file and creates its folder if necessary.
   *
   * @return false if the file exists; it is then left unchanged
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
          "'%s' cannot be written: %s".formatted(file, FileReason.ofWriting(e)));
    }
  }

  /** Renames a file to an unused name in the same folder, and returns that name. */
  static Path setAside(Path file) {
    for (int i = 1; ; i++) {
      Path aside = file.resolveSibling(file.getFileName() + ".old-" + i);
      if (!Files.exists(aside)) {
        try {
          return Files.move(file, aside);
        } catch (IOException e) {
          throw PracticeException.usage(
              "'%s' cannot be moved: %s".formatted(file, FileReason.of(e)));
        }
      }
    }
  }
}
