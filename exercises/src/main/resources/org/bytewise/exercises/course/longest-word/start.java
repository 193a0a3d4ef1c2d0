final class LongestWord {
  static int length(String text) {
    int longest = 0;
    // TODO this makes all the words, to ask each of them for its length
    for (String word : text.split(" ")) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }
}
