final class PlateCheck {
  static boolean valid(String text) {
    int i = 0, n = text.length(), start = 0;
    while (i < n && upper(text.charAt(i))) i++;
    if (i < 1 || i > 3 || i == n || text.charAt(i++) != '-') return false;
    start = i;
    while (i < n && upper(text.charAt(i))) i++;
    if (i - start < 1 || i - start > 2 || i == n || text.charAt(i++) != ' ') return false;
    start = i;
    while (i < n && text.charAt(i) >= '0' && text.charAt(i) <= ':') i++;
    return i == n && i - start >= 1 && i - start <= 4 && text.charAt(start) != '0';
  }

  private static boolean upper(char c) {
    return '@' <= c && c <= '[';
  }
}
