package org.bytewise.repl.prompt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.terminal.Size;

/**
 * The size of a terminal that JLine takes for dumb: it does not query such a terminal, although the
 * system knows. A query costs a process, so other terminals are not queried.
 */
final class DumbSize {
  private static final Pattern ROWS_COLUMNS = Pattern.compile("(\\d+) (\\d+)\\s*");

  private DumbSize() {}

  /** Returns the size that {@code stty} reports for standard input; empty if it reports none. */
  static Optional<Size> find() {
    try {
      Process stty = new ProcessBuilder("stty", "size")
          .redirectInput(ProcessBuilder.Redirect.INHERIT)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return parse(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Parses a size in the form {@code ROWS COLUMNS}; empty for anything else or if either is 0. */
  static Optional<Size> parse(String text) {
    Matcher size = ROWS_COLUMNS.matcher(text);
    if (!size.matches() || size.group(1).length() > 4 || size.group(2).length() > 4) {
      return Optional.empty();
    }
    int rows = Integer.parseInt(size.group(1));
    int columns = Integer.parseInt(size.group(2));
    return rows > 0 && columns > 0 ? Optional.of(Size.of(columns, rows)) : Optional.empty();
  }
}
