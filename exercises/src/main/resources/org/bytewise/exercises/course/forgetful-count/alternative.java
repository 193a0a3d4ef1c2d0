final class ForgetfulCount {
  private static final String VOWELS = "aeiouAEIOU";

  static int vowels(String text) {
    int count = 0;
    int at = text.length();
    while (--at >= 0) {
      if (VOWELS.indexOf(text.charAt(at)) >= 0) {
        count++;
      }
    }
    return count;
  }
}
