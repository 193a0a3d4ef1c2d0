import java.util.TreeMap;

final class SharedCodes {
  static String[] of(String[] lines) {
    TreeMap<String, String> first = new TreeMap<>();
    String[] codes = new String[lines.length];
    int next = 0;
    for (String line : lines) {
      String code = line.split(";", 2)[0];
      first.putIfAbsent(code, code);
      codes[next++] = first.get(code);
    }
    return codes;
  }
}
