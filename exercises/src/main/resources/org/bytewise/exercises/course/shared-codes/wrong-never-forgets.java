import java.util.HashMap;
import java.util.Map;

final class SharedCodes {
  private static final Map<String, String> SHARED = new HashMap<>();

  static String[] of(String[] lines) {
    String[] codes = new String[lines.length];
    for (int i = 0; i < lines.length; i++) {
      String code = lines[i].substring(0, lines[i].indexOf(';'));
      codes[i] = SHARED.computeIfAbsent(code, first -> first);
    }
    return codes;
  }
}
