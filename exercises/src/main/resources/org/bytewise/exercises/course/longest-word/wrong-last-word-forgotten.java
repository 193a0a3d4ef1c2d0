final class LongestWord {
  static int length(String text) {
    int longest = 0;
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        longest = Math.max(longest, length);
        length = 0;
      } else {
        length++;
      }
    }
    return longest;
  }
}
