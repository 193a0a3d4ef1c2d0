final class LongestWord {
  static int length(String text) {
    int longest = 0;
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ') {
        length = 0;
      } else if (!Character.isLowSurrogate(text.charAt(i))) {
        length++;
      }
      longest = Math.max(longest, length);
    }
    return longest;
  }
}
