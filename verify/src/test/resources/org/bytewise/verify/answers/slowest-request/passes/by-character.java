import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

final class SlowestRequest {
  static String of(Reader log) throws IOException {
    Reader in = new BufferedReader(log);
    StringBuilder name = new StringBuilder();
    String slowest = "";
    long most = -1;
    int c = in.read();
    while (c >= 0) {
      name.setLength(0);
      for (; c != ' '; c = in.read()) {
        name.append((char) c);
      }
      long millis = 0;
      for (c = in.read(); c >= '0' && c <= '9'; c = in.read()) {
        millis = 10 * millis + c - '0';
      }
      if (millis > most) {
        most = millis;
        slowest = name.toString();
      }
      while (c == '\n' || c == '\r') {
        c = in.read();
      }
    }
    return slowest;
  }
}
