final class CookieValue {
  static String of(String header, String name) {
    int from = 0;
    while (from < header.length()) {
      int end = header.indexOf("; ", from);
      end = end < 0 ? header.length() : end;
      int equals = header.lastIndexOf('=', end);
      if (equals - from == name.length() && header.startsWith(name, from)) {
        return header.substring(equals + 1, end);
      }
      from = end + 2;
    }
    return null;
  }
}
