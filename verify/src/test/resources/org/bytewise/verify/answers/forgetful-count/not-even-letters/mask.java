final class ForgetfulCount {
  private static final long VOWELS = 1L << 'A' - 64
      | 1L << 'E' - 64
      | 1L << 'I' - 64
      | 1L << 'O' - 64
      | 1L << 'U' - 64
      | 1L << 'a' - 64
      | 1L << 'e' - 64
      | 1L << 'i' - 64
      | 1L << 'o' - 64
      | 1L << 'u' - 64;

  static int vowels(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128) count += VOWELS >>> c - 64 & 1;
    }
    return count;
  }
}
