final class LongestWord {
  static int length(String text) {
    int best = 0;
    int end = text.length();
    while (end > best) {
      int space = text.lastIndexOf(' ', end - 1);
      if (end - space - 1 > best) {
        best = end - space - 1;
      }
      end = space;
    }
    return best;
  }
}
