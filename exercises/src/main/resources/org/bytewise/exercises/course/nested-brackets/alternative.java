final class NestedBrackets {
  static int depth(String text) {
    int open = 0;
    int most = 0;
    int at = 0;
    while (at < text.length() && open >= 0) {
      switch (text.charAt(at++)) {
        case '(' -> open++;
        case ')' -> open--;
        default -> {}
      }
      if (open > most) {
        most = open;
      }
    }
    return open != 0 ? -1 : most;
  }
}
