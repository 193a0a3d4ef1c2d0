package org.bytewise.instruments.trace;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytewise.snippets.CreatedObject;

/**
 * Writes one object per line, with a line of titles before them and a tab between two cells, for
 * spreadsheets. After an error it writes nothing more. Not thread-safe.
 */
final class TraceFile implements Closeable {
  private static final List<String> TITLES =
      List.of("number", "thread", "type", "bytes", "snippet", "line", "call");

  /** What a spreadsheet takes for the beginning of a formula. */
  private static final String FORMULA = "=+-@";

  private final BufferedWriter out;
  private IOException failure;

  private TraceFile(BufferedWriter out) {
    this.out = out;
  }

  static TraceFile open(Path file) throws IOException {
    TraceFile opened = new TraceFile(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    opened.write(String.join("\t", TITLES));
    return opened;
  }

  /**
   * Adds an object.
   *
   * @param thread what to call its thread; empty for the one that ran the code
   * @param number its place in the order of its thread
   */
  void add(String thread, long number, CreatedObject object) {
    if (failure == null) {
      write(number
          + "\t" + cell(thread)
          + "\t" + cell(object.type())
          + "\t" + object.bytes()
          + "\t" + cell(object.snippet())
          + "\t" + (object.line() == 0 ? "" : object.line())
          + "\t" + cell(object.call()));
    }
  }

  private void write(String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      failure = e;
    }
  }

  /** Returns a text as it must stand in a cell, so that a spreadsheet shows it unchanged. */
  static String cell(String text) {
    String oneLine = text.replaceAll("\\p{Cntrl}", " ");
    String plain =
        !oneLine.isEmpty() && FORMULA.indexOf(oneLine.charAt(0)) >= 0 ? " " + oneLine : oneLine;
    return plain.indexOf('"') < 0 ? plain : '"' + plain.replace("\"", "\"\"") + '"';
  }

  /**
   * Finishes the file.
   *
   * @throws IOException if any of it could not be written
   */
  @Override
  public void close() throws IOException {
    try (out) {
      if (failure != null) {
        throw failure;
      }
    }
  }
}
