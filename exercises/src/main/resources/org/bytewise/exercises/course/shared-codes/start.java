final class SharedCodes {
  static String[] of(String[] lines) {
    String[] codes = new String[lines.length];
    for (int i = 0; i < lines.length; i++) {
      // TODO Let equal codes be one text.
      codes[i] = lines[i].substring(0, lines[i].indexOf(';'));
    }
    return codes;
  }
}
