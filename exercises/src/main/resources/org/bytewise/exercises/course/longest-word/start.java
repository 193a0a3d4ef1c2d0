final class LongestWord {
  static int length(String text) {
    int longest = 0;
    // TODO This creates all the words, only to ask each for its length.
    for (String word : text.split(" ")) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }
}
