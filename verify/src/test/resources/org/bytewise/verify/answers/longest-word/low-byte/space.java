final class LongestWord {
  static int length(String text) {
    int longest = 0, length = 0;
    for (int i = 0; i < text.length(); i++) {
      length = (byte) text.charAt(i) == ' ' ? 0 : length + 1;
      longest = Math.max(longest, length);
    }
    return longest;
  }
}
