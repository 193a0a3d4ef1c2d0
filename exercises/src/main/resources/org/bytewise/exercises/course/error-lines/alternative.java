import java.util.List;

final class ErrorLines {
  static List<String> in(List<String> log) {
    return log.stream().filter(line -> line.startsWith("ERROR")).toList();
  }
}
