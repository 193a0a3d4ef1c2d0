final class CookieValue {
  static String of(String header, String name) {
    int matched = 0;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if (matched == name.length() && c == '=') {
        int end = i + 1;
        while (end < header.length() && header.charAt(end) != ';') {
          end++;
        }
        return header.substring(i + 1, end);
      }
      if (c == ';') {
        // Skips the space as well.
        i++;
        matched = 0;
      } else if (matched >= 0) {
        matched = matched < name.length() && c == name.charAt(matched) ? matched + 1 : -1;
      }
    }
    return null;
  }
}
