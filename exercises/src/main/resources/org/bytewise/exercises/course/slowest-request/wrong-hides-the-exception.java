import java.io.IOException;
import java.io.Reader;
import java.util.Scanner;

final class SlowestRequest {
  static String of(Reader log) throws IOException {
    Scanner words = new Scanner(log);
    String slowest = "";
    int most = -1;
    while (words.hasNext()) {
      String name = words.next();
      int millis = Integer.parseInt(words.next());
      if (millis > most) {
        most = millis;
        slowest = name;
      }
    }
    return slowest;
  }
}
