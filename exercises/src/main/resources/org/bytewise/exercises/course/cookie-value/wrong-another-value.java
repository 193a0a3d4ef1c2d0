final class CookieValue {
  static String of(String header, String name) {
    int from = 0;
    while (from < header.length()) {
      int end = header.indexOf(';', from);
      end = end < 0 ? header.length() : end;
      // A value may have this character as well.
      int equals = header.lastIndexOf('=', end - 1);
      if (equals - from == name.length() && header.regionMatches(from, name, 0, name.length())) {
        return header.substring(equals + 1, end);
      }
      from = end + 2;
    }
    return null;
  }
}
