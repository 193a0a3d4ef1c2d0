final class SharedCodes {
  static String[] of(String[] lines) {
    String[] codes = new String[lines.length];
    for (int i = 0; i < lines.length; i++) {
      int length = lines[i].indexOf(';');
      for (int j = 0; codes[i] == null && j < i; j++) {
        if (lines[i].startsWith(codes[j])) {
          codes[i] = codes[j];
        }
      }
      if (codes[i] == null) {
        codes[i] = lines[i].substring(0, length);
      }
    }
    return codes;
  }
}
