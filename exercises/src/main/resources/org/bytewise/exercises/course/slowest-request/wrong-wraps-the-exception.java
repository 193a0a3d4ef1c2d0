import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

final class SlowestRequest {
  static String of(Reader log) throws IOException {
    return new BufferedReader(log)
        .lines()
        .reduce((slowest, line) -> millis(line) > millis(slowest) ? line : slowest)
        .map(line -> line.substring(0, line.indexOf(' ')))
        .orElse("");
  }

  private static int millis(String line) {
    return Integer.parseInt(line.substring(line.indexOf(' ') + 1));
  }
}
