final class SameLetters {
  static boolean test(String a, String b) {
    return a.length() == b.length()
        && letters(a, 0) == letters(b, 0)
        && letters(a, 64) == letters(b, 64);
  }

  private static long letters(String text, int from) {
    long letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if ((text.charAt(i) & 64) == from) {
        letters |= 1L << text.charAt(i);
      }
    }
    return letters;
  }
}
