import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

final class SlowestRequest {
  static String of(Reader log) throws IOException {
    BufferedReader lines = new BufferedReader(log);
    String slowest = "";
    int most = -1;
    for (String line; lines.ready() && (line = lines.readLine()) != null; ) {
      int space = line.indexOf(' ');
      int millis = Integer.parseInt(line, space + 1, line.length(), 10);
      if (millis > most) {
        most = millis;
        slowest = line.substring(0, space);
      }
    }
    return slowest;
  }
}
