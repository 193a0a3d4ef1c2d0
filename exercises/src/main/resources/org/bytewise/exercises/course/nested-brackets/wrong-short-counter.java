final class NestedBrackets {
  static int depth(String text) {
    short open = 0;
    short most = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        open++;
        most = (short) Math.max(most, open);
      } else if (c == ')') {
        open--;
        if (open < 0) {
          return -1;
        }
      }
    }
    return open == 0 ? most : -1;
  }
}
