final class CookieValue {
  static String of(String header, String name) {
    for (int from = 0; from < header.length(); ) {
      int end = header.indexOf(';', from);
      if (end < 0) end = header.length();
      int hash = 0, i = from;
      for (; header.charAt(i) != '='; i++) hash = 31 * hash + header.charAt(i);
      if (hash == name.hashCode()) return header.substring(i + 1, end);
      from = end + 2;
    }
    return null;
  }
}
