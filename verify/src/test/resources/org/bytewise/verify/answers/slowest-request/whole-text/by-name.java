import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;

final class SlowestRequest {
  static String of(Reader log) throws IOException {
    BufferedReader in = new BufferedReader(log);
    Map<String, Integer> times = new LinkedHashMap<>();
    for (String line; (line = in.readLine()) != null; ) {
      int space = line.indexOf(' ');
      times.merge(line.substring(0, space), Integer.valueOf(line.substring(space + 1)), Math::max);
    }
    String best = "";
    int most = -1;
    for (Map.Entry<String, Integer> e : times.entrySet()) {
      if (e.getValue() > most) {
        most = e.getValue();
        best = e.getKey();
      }
    }
    return best;
  }
}
