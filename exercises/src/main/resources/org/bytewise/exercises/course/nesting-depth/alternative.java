/** Reads from the end, where a closing bracket opens. */
final class NestingDepth {
  static int of(String text) {
    int depth = 0;
    int deepest = 0;
    for (int i = text.length() - 1; i >= 0 && depth >= 0; i--) {
      char letter = text.charAt(i);
      depth += letter == ')' ? 1 : letter == '(' ? -1 : 0;
      deepest = depth > deepest ? depth : deepest;
    }
    return depth == 0 ? deepest : -1;
  }
}
