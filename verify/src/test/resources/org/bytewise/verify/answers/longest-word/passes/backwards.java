final class LongestWord {
  static int length(String text) {
    int longest = 0;
    // Looks only where a longer word would have to end.
    for (int end = text.length(); end > longest; ) {
      int space = text.lastIndexOf(" ", end - 1);
      longest = Math.max(longest, end - space - 1);
      end = space;
    }
    return longest;
  }
}
