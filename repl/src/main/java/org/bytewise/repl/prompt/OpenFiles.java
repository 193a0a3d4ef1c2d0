package org.bytewise.repl.prompt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bytewise.repl.prompt.slash.SlashException;

/**
 * The files that are being run: a file that opens another continues when that one ends. They are
 * kept in a list rather than on the call stack, so that any finite depth works. Confined to one
 * thread.
 */
final class OpenFiles {
  private final Deque<Reading> open = new ArrayDeque<>();
  private final Predicate<String> isOpen;
  private final Consumer<String> error;

  /** A file and the position reached in it. */
  private static final class Reading {
    private final Path file;
    private final Path real;
    private final InputLines inputs;
    private boolean fine = true;

    Reading(Path file, Path real, InputLines inputs) {
      this.file = file;
      this.real = real;
      this.inputs = inputs;
    }
  }

  /**
   * Creates an empty list.
   *
   * @param isOpen tells whether an input continues on the next line
   * @param error receives a message if something in a nested file failed
   */
  OpenFiles(Predicate<String> isOpen, Consumer<String> error) {
    this.isOpen = isOpen;
    this.error = error;
  }

  /** Returns whether a file is being read. */
  boolean isReading() {
    return !open.isEmpty();
  }

  /**
   * Starts a file; the current one continues after it.
   *
   * @throws SlashException if the file is already being read, which would never end
   */
  void begin(Path file, List<String> lines) throws SlashException {
    Path real = real(file);
    for (Reading reading : open) {
      if (reading.real.equals(real)) {
        throw new SlashException(
            reading == open.peek()
                ? file + " opens itself; remove that /open from it."
                : file + " is already being read: it opens " + open.peek().file
                    + ", which opens it again.");
      }
    }
    open.push(new Reading(file, real, InputLines.of(lines, isOpen)));
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  /** Returns the next input, of one or more lines; empty after the end of all files. */
  Optional<String> next() {
    while (!open.isEmpty()) {
      String input = open.peek().inputs.nextInMemory();
      if (input != null) {
        return Optional.of(input);
      }
      end();
    }
    return Optional.empty();
  }

  private void end() {
    Reading ended = open.pop();
    if (!ended.fine && !open.isEmpty()) {
      error.accept("Something in " + ended.file + " failed.");
      failed();
    }
  }

  /** Records that the last input failed. */
  void failed() {
    if (!open.isEmpty()) {
      open.peek().fine = false;
    }
  }

  /** Abandons all files. */
  void clear() {
    open.clear();
  }
}
