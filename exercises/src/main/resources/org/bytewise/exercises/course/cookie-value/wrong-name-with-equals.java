final class CookieValue {
  static String of(String header, String name) {
    String wanted = name + "=";
    for (int from = 0; from < header.length(); ) {
      int end = header.indexOf("; ", from);
      end = end < 0 ? header.length() : end;
      if (header.startsWith(wanted, from)) {
        return header.substring(from + wanted.length(), end);
      }
      from = end + 2;
    }
    return null;
  }
}
