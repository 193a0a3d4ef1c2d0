import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

final class SlowestRequest {
  static String of(Reader log) throws IOException {
    try {
      return new BufferedReader(log)
          .lines()
          .reduce((slowest, line) -> millis(line) > millis(slowest) ? line : slowest)
          .map(line -> line.substring(0, line.indexOf(' ')))
          .orElse("");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static int millis(String line) {
    return Integer.parseInt(line.substring(line.indexOf(' ') + 1));
  }
}
