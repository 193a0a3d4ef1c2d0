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
 * The files whose inputs are being taken: one that opens another goes on when that has ended. They
 * are kept in a list rather than on the call stack, so that any finite depth works. Used by one
 * thread.
 */
final class OpenFiles {
  private final Deque<Reading> open = new ArrayDeque<>();
  private final Predicate<String> isOpen;
  private final Consumer<String> error;

  /** A file, and how far it has been read. */
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
   * No files yet.
   *
   * @param isOpen whether an input goes on in the next line
   * @param error is told when something in a file that another one opened did not succeed
   */
  OpenFiles(Predicate<String> isOpen, Consumer<String> error) {
    this.isOpen = isOpen;
    this.error = error;
  }

  /** Whether a file is being read. */
  boolean isReading() {
    return !open.isEmpty();
  }

  /**
   * Begins a file; what was being read goes on after it.
   *
   * @throws SlashException if the file is being read already, so that there would be no end
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

  /** The next input, of one line or several; empty when all files have ended. */
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

  /** Notes that the last input did not succeed. */
  void failed() {
    if (!open.isEmpty()) {
      open.peek().fine = false;
    }
  }

  /** Gives up all files. */
  void clear() {
    open.clear();
  }
}
