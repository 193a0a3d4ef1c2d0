import java.util.ArrayList;
import java.util.List;

final class ErrorLines {
  static List<String> in(List<String> log) {
    int count = 0;
    for (int i = 0; i < log.size(); i++) {
      count += isError(log.get(i)) ? 1 : 0;
    }
    List<String> errors = new ArrayList<>(count);
    for (int i = 0; i < log.size(); i++) {
      if (isError(log.get(i))) {
        errors.add(log.get(i));
      }
    }
    return errors;
  }

  private static boolean isError(String line) {
    return line.startsWith("ERROR ");
  }
}
