final class SharedCodes {
  static String[] of(String[] lines) {
    String[] codes = new String[lines.length];
    for (int i = 0; i < codes.length; i++) {
      int end = lines[i].indexOf(';');
      codes[i] = lines[i].substring(0, end).intern();
    }
    return codes;
  }
}
