final class ForgetfulCount {
  static int vowels(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int low = c & 31;
      if (c >= '0' && c < 128 && (low == 1 || low == 5 || low == 9 || low == 15 || low == 21))
        count++;
    }
    return count;
  }
}
