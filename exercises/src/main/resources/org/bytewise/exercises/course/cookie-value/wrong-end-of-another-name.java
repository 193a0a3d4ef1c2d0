final class CookieValue {
  static String of(String header, String name) {
    int at = header.indexOf(name);
    int equals = at + name.length();
    if (at < 0 || equals == header.length() || header.charAt(equals) != '=') {
      return null;
    }
    int end = header.indexOf(';', equals);
    return header.substring(equals + 1, end < 0 ? header.length() : end);
  }
}
