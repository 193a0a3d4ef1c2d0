import java.util.List;

final class ErrorLines {
  static List<String> in(List<String> log) {
    List<String> errors = log.stream().filter(line -> line.startsWith("ERROR")).toList();
    if (errors.size() == log.size()) {
      return log;
    }
    return errors;
  }
}
