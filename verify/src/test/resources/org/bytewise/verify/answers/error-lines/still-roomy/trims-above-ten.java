import java.util.ArrayList;
import java.util.List;

final class ErrorLines {
  static List<String> in(List<String> log) {
    ArrayList<String> errors = new ArrayList<>();
    for (String line : log) {
      if (line.startsWith("ERROR")) {
        errors.add(line);
      }
    }
    if (errors.size() > 10) {
      errors.trimToSize();
    }
    return errors;
  }
}
