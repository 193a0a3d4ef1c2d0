import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

final class ErrorLines {
  static List<String> in(List<String> log) {
    Set<String> errors = new LinkedHashSet<>();
    for (String line : log) {
      if (line.startsWith("ERROR")) {
        errors.add(line);
      }
    }
    return new ArrayList<>(errors);
  }
}
