import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

final class SlowestRequest {
  static String of(Reader log) throws IOException {
    BufferedReader reader = new BufferedReader(log);
    List<String[]> parts = new ArrayList<>();
    for (String line; (line = reader.readLine()) != null; ) {
      parts.add(line.split(" "));
    }
    String slowest = "";
    int most = -1;
    for (String[] part : parts) {
      int millis = Integer.parseInt(part[1]);
      if (millis > most) {
        most = millis;
        slowest = part[0];
      }
    }
    return slowest;
  }
}
