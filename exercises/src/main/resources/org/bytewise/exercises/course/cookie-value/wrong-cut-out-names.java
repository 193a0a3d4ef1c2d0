final class CookieValue {
  static String of(String header, String name) {
    int from = 0;
    while (from < header.length()) {
      int equals = header.indexOf('=', from);
      int end = header.indexOf(';', from);
      if (end < 0) {
        end = header.length();
      }
      if (header.substring(from, equals).equals(name)) {
        return header.substring(equals + 1, end);
      }
      from = end + 2;
    }
    return null;
  }
}
