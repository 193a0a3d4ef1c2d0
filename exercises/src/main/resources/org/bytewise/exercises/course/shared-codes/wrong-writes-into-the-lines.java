import java.util.HashMap;
import java.util.Map;

final class SharedCodes {
  static String[] of(String[] lines) {
    Map<String, String> shared = new HashMap<>();
    for (int i = 0; i < lines.length; i++) {
      String code = lines[i].substring(0, lines[i].indexOf(';'));
      lines[i] = shared.computeIfAbsent(code, first -> code);
    }
    return lines.clone();
  }
}
