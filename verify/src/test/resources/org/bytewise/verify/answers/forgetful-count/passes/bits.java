/** One bit for each vowel among the 32 letters from '@' or '`' on. */
final class ForgetfulCount {
  private static final int VOWELS = 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21;

  static int vowels(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      count += letter >= 64 && letter < 128 ? VOWELS >>> (letter & 31) & 1 : 0;
    }
    return count;
  }
}
