final class CookieValue {
  static String of(String header, String name) {
    for (int from = 0; from < header.length(); ) {
      int end = header.indexOf(';', from);
      if (end < 0) end = header.length();
      int next = end + 2;
      if (header.startsWith(name, from) && header.charAt(from + name.length()) == '=') {
        while (header.charAt(end - 1) == ' ') end--;
        return header.substring(from + name.length() + 1, end);
      }
      from = next;
    }
    return null;
  }
}
