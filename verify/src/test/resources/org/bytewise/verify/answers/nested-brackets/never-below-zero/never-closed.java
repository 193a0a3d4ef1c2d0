final class NestedBrackets {
  static int depth(String text) {
    int open = 0;
    int most = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        open++;
        most = Math.max(most, open);
      } else if (c == ')') {
        open--;
        if (open < 0) {
          return -1;
        }
      }
    }
    return most;
  }
}
