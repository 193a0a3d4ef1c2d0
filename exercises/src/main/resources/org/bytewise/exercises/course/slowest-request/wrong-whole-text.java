import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;

final class SlowestRequest {
  static String of(Reader log) throws IOException {
    StringWriter text = new StringWriter();
    log.transferTo(text);
    String slowest = "";
    int most = -1;
    for (String line : text.toString().split("\n")) {
      if (line.isEmpty()) {
        continue;
      }
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
