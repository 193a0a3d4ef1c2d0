final class CookieValue {
  static String of(String header, String name) {
    for (int at = header.indexOf(name); at >= 0; at = header.indexOf(name, at + 1)) {
      int equals = at + name.length();
      boolean begins = at == 0 || at >= 2 && header.startsWith("; ", at - 2);
      if (begins && equals < header.length() && header.charAt(equals) == '=') {
        int end = header.indexOf("; ", equals);
        return end < 0 ? header.substring(equals + 1) : header.substring(equals + 1, end);
      }
    }
    return null;
  }
}
