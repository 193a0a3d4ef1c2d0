final class ForgetfulCount {
  static int vowels(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if ("aeiou".indexOf(text.charAt(i)) >= 0) {
        count++;
      }
    }
    return count;
  }
}
