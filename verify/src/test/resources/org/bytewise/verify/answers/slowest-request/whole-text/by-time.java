import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.TreeMap;

final class SlowestRequest {
  static String of(Reader log) throws IOException {
    BufferedReader in = new BufferedReader(log);
    TreeMap<Integer, String> byTime = new TreeMap<>();
    for (String line; (line = in.readLine()) != null; ) {
      String[] parts = line.split(" ");
      byTime.putIfAbsent(Integer.parseInt(parts[1]), parts[0]);
    }
    return byTime.isEmpty() ? "" : byTime.lastEntry().getValue();
  }
}
