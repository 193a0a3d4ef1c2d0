import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.stream.Collectors;

final class SlowestRequest {
  static String of(Reader log) throws IOException {
    // TODO Do not keep all lines at the same time.
    List<String> lines = new BufferedReader(log).lines().collect(Collectors.toList());
    String slowest = "";
    int most = -1;
    for (String line : lines) {
      int space = line.indexOf(' ');
      int millis = Integer.parseInt(line.substring(space + 1));
      if (millis > most) {
        most = millis;
        slowest = line.substring(0, space);
      }
    }
    return slowest;
  }
}
