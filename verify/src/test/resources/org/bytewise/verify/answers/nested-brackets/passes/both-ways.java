/** The text fits if no prefix closes too much, and as many close as open. */
final class NestedBrackets {
  static int depth(String text) {
    int level = 0;
    int lowest = 0;
    int highest = 0;
    for (int i = 0, length = text.length(); i < length; i++) {
      int c = text.charAt(i);
      if (c == '(' || c == ')') {
        level += c == '(' ? 1 : -1;
        lowest = Math.min(lowest, level);
        highest = Math.max(highest, level);
      }
    }
    return level != 0 || lowest < 0 ? -1 : highest;
  }
}
