import java.util.HashMap;
import java.util.Map;

final class SharedCodes {
  static String[] of(String[] lines) {
    Map<String, String> shared = new HashMap<>();
    String[] codes = new String[lines.length];
    for (int i = 0; i < lines.length; i++) {
      codes[i] = lines[i].substring(0, lines[i].indexOf(';'));
      shared.putIfAbsent(codes[i], codes[i]);
    }
    return codes;
  }
}
