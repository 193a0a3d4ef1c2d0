import java.io.IOException;
import java.io.Reader;

final class SlowestRequest {
  static String of(Reader log) throws IOException {
    char[] name = new char[256];
    char[] buffer = new char[1024];
    int length = 0, millis = 0, most = -1;
    String best = "";
    boolean inName = true;
    for (int n; (n = log.read(buffer)) >= 0; ) {
      for (int i = 0; i < n; i++) {
        char c = buffer[i];
        if (c == '\n') {
          if (millis > most) {
            most = millis;
            best = new String(name, 0, length);
          }
          length = 0;
          millis = 0;
          inName = true;
        } else if (c == ' ') inName = false;
        else if (inName) name[length++] = c;
        else millis = millis * 10 + c - '0';
      }
    }
    return length > 0 && millis > most ? new String(name, 0, length) : best;
  }
}
