final class LongestWord {
  static int length(String text) {
    int longest = 0;
    int start = 0;
    while (start < text.length()) {
      int space = text.indexOf(' ', start);
      int end = space < 0 ? text.length() : space;
      String word = text.substring(start, end);
      longest = Math.max(longest, word.length());
      start = end + 1;
    }
    return longest;
  }
}
