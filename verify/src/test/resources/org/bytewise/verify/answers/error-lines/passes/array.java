import java.util.Arrays;
import java.util.List;

final class ErrorLines {
  static List<String> in(List<String> log) {
    String[] errors = new String[log.size()];
    int count = 0;
    for (String line : log) {
      if (line.indexOf("ERROR") == 0) {
        errors[count++] = line;
      }
    }
    return Arrays.asList(Arrays.copyOf(errors, count));
  }
}
