import java.util.HashMap;
import java.util.Map;

final class SharedCodes {
  static String[] of(String[] lines) {
    Map<Integer, String> shared = new HashMap<>();
    String[] codes = new String[lines.length];
    for (int i = 0; i < lines.length; i++) {
      String code = lines[i].substring(0, lines[i].indexOf(';'));
      codes[i] = shared.computeIfAbsent(code.hashCode(), hash -> code);
    }
    return codes;
  }
}
