final class PlateCheck {
  static boolean valid(String text) {
    int at = letters(text, 0);
    if (at < 1 || at > 3 || !is(text, at, '-')) {
      return false;
    }
    int second = letters(text, at + 1);
    int count = second - at - 1;
    if (count < 1 || count > 2 || !is(text, second, ' ')) {
      return false;
    }
    int digits = text.length() - second - 1;
    if (digits < 1 || digits > 4 || is(text, second + 1, '0')) {
      return false;
    }
    for (int i = second + 1; i < text.length(); i++) {
      if ("0123456789".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(String text, int at, char wanted) {
    return at < text.length() && text.charAt(at) == wanted;
  }

  private static int letters(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z') {
      at++;
    }
    return at;
  }
}
