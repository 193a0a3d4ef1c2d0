final class CookieValue {
  static String of(String header, String name) {
    int i = 0, n = header.length();
    while (i < n) {
      int k = 0;
      while (k < name.length() && i < n && header.charAt(i) == name.charAt(k)) {
        i++;
        k++;
      }
      boolean found = k == name.length() && i < n && header.charAt(i) == '=';
      int from = i + 1;
      while (i < n && header.charAt(i) != ';') i++;
      if (found) return String.valueOf(header.subSequence(from, i));
      i += 2;
    }
    return null;
  }
}
