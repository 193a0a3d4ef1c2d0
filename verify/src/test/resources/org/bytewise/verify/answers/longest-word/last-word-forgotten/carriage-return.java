final class LongestWord {
  static int length(String text) {
    int longest = 0;
    for (int i = 0; i < text.length(); i++) {
      int start = i;
      while (i < text.length() && text.charAt(i) != ' ' && text.charAt(i) != '\r') i++;
      longest = Math.max(longest, i - start);
    }
    return longest;
  }
}
