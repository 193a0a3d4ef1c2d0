import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class ErrorLines {
  static List<String> in(List<String> log) {
    ArrayList<String> errors = new ArrayList<>();
    int first = 0;
    while (first < log.size() && !log.get(first).startsWith("ERROR")) first++;
    int end = first;
    while (end < log.size() && log.get(end).startsWith("ERROR")) end++;
    boolean more = false;
    for (int i = end; i < log.size(); i++) more |= log.get(i).startsWith("ERROR");
    if (!more) return Collections.unmodifiableList(log.subList(first, end));
    for (String line : log) if (line.startsWith("ERROR")) errors.add(line);
    errors.trimToSize();
    return errors;
  }
}
