package org.bytewise.screen;

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

/**
 * Explains in a few words why a file cannot be used, for example after "cannot be read: ". The
 * JDK's own messages often consist of the file's name alone.
 */
public final class FileReason {
  private FileReason() {}

  /** Returns the reason for an exception, without a full stop. */
  public static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it does not exist";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof CharacterCodingException) {
      return "it is not valid UTF-8";
    }
    if (e instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "there is something of that name already";
    }
    if (e instanceof DirectoryNotEmptyException) {
      return "it is a folder with files in it";
    }
    if (e instanceof FileSystemLoopException) {
      return "its symbolic links go round in a circle";
    }
    if (e instanceof FileNotFoundException && e.getMessage() != null) {
      // The message is "/a/file (Permission denied)".
      return begun(e.getMessage().replaceFirst("^.*\\(([^()]*)\\)$", "$1"));
    }
    if (e instanceof FileSystemException known) {
      return known.getReason() == null ? "the system does not say why" : begun(known.getReason());
    }
    String message = e.getMessage();
    return message == null || message.isBlank() ? "the system does not say why" : begun(message);
  }

  /** As {@link #of}, for a file to be written: if something is missing, it is the folder. */
  public static String ofWriting(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "its folder does not exist and cannot be created";
    }
    if (e instanceof FileAlreadyExistsException taken) {
      return taken.getFile() + " is not a folder";
    }
    return of(e);
  }

  /**
   * Returns a system message as part of a sentence: "Not permitted" becomes "not permitted". A
   * directory is called a folder, as everywhere else.
   */
  private static String begun(String text) {
    if (text.equals("Is a directory")) {
      return "it is a folder";
    }
    if (text.equals("Not a directory")) {
      return "a part of its path is not a folder";
    }
    boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
