import java.util.List;

final class ErrorLines {
  static List<String> in(List<String> log) {
    log.removeIf(line -> !line.startsWith("ERROR"));
    return List.copyOf(log);
  }
}
