final class LongestWord {
  static int length(String text) {
    int longest = 0;
    int length = 0;
    for (char c : text.toCharArray()) {
      length = c == ' ' ? 0 : length + 1;
      longest = Math.max(longest, length);
    }
    return longest;
  }
}
