import java.io.IOException;
import java.io.Reader;
import java.util.Scanner;

final class SlowestRequest {
  static String of(Reader log) throws IOException {
    Scanner in = new Scanner(log);
    String best = "";
    int most = -1;
    while (in.hasNext()) {
      String name = in.next();
      if (!in.hasNextInt()) break;
      int ms = in.nextInt();
      if (ms > most) {
        most = ms;
        best = name;
      }
    }
    if (in.ioException() != null) throw in.ioException();
    return best;
  }
}
