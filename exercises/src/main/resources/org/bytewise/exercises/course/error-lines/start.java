import java.util.ArrayList;
import java.util.List;

final class ErrorLines {
  static List<String> in(List<String> log) {
    // TODO Keep no empty slots.
    List<String> errors = new ArrayList<>();
    for (String line : log) {
      if (line.startsWith("ERROR")) {
        errors.add(line);
      }
    }
    return errors;
  }
}
