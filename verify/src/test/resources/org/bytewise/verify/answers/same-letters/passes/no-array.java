/** Looks how often each letter occurs in both texts. */
final class SameLetters {
  static boolean test(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i < a.length(); i++) {
      char letter = a.charAt(i);
      if (a.indexOf(letter) == i && occurrences(a, letter) != occurrences(b, letter)) {
        return false;
      }
    }
    return true;
  }

  private static int occurrences(String text, char letter) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == letter) {
        count++;
      }
    }
    return count;
  }
}
