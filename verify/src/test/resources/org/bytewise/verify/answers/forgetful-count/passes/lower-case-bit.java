final class ForgetfulCount {
  static int vowels(String text) {
    int count = 0;
    for (int i = text.length(); --i >= 0; ) {
      int c = text.charAt(i) | 0x20;
      if (c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u') count++;
    }
    return count;
  }
}
