final class PlateCheck {
  static boolean valid(String text) {
    int hyphen = text.indexOf('-');
    int space = text.indexOf(' ');
    return hyphen >= 1
        && hyphen <= 3
        && space - hyphen >= 2
        && space - hyphen <= 3
        && text.length() - space >= 2
        && text.length() - space <= 5
        && all(text, 0, hyphen, 'A', 'Z')
        && all(text, hyphen + 1, space, 'A', 'Z')
        && all(text, space + 1, space + 2, '1', '9')
        && all(text, space + 2, text.length(), '0', '9');
  }

  private static boolean all(String text, int from, int to, char first, char last) {
    for (int i = from; i < to; i++) {
      if (first == '0'
          ? !Character.isDigit(text.charAt(i))
          : text.charAt(i) < first || text.charAt(i) > last) {
        return false;
      }
    }
    return true;
  }
}
