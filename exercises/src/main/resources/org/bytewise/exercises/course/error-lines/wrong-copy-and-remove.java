import java.util.ArrayList;
import java.util.List;

final class ErrorLines {
  static List<String> in(List<String> log) {
    List<String> errors = new ArrayList<>(log);
    errors.removeIf(line -> !line.startsWith("ERROR"));
    return errors;
  }
}
