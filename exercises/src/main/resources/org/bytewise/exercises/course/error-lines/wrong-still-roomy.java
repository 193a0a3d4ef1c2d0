import java.util.ArrayList;
import java.util.List;

final class ErrorLines {
  static List<String> in(List<String> log) {
    List<String> errors = new ArrayList<>(log.size() / 2);
    for (String line : log) {
      if (line.startsWith("ERROR")) {
        errors.add(line);
      }
    }
    return errors;
  }
}
