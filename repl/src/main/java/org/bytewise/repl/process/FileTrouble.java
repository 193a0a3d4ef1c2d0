package org.bytewise.repl.process;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Says in words why a file cannot be used: what exceptions of files say is often only a path. */
public final class FileTrouble {
  private FileTrouble() {}

  /** Returns the end of a sentence such as "notes.jsh cannot be read: permission denied". */
  public static String reason(IOException e) {
    if (e instanceof CharacterCodingException) {
      return "it is not valid UTF-8";
    }
    if (e instanceof FileSystemException file) {
      return reason(file);
    }
    String message = e.getMessage();
    if (message == null || message.isBlank()) {
      return e instanceof FileNotFoundException
          ? "it does not exist"
          : "reading or writing it failed, and the system does not say why";
    }
    return spoken(message);
  }

  private static String reason(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return named(e, "does not exist");
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return named(e, "exists already");
    }
    if (e instanceof NotDirectoryException) {
      return named(e, "is not a folder");
    }
    if (e instanceof DirectoryNotEmptyException) {
      return named(e, "is a folder with files in it");
    }
    if (e instanceof FileSystemLoopException) {
      return "its symbolic links go round in a circle";
    }
    return e.getReason() == null ? named(e, "cannot be used") : spoken(e.getReason());
  }

  private static String named(FileSystemException e, String what) {
    return (e.getFile() == null ? "it" : "'" + e.getFile() + "'") + " " + what;
  }

  /** Returns a message of the system's as a part of a sentence: {@code no space left on device}. */
  private static String spoken(String message) {
    return message.equals("Is a directory")
        ? "it is a folder"
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }
}
