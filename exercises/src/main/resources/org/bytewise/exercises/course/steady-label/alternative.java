final class SteadyLabel {
  private static final int MOST_DIGITS = 10;

  private final char[] letters = {'n', 'o', '.', ' ', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

  String of(int number) {
    int count = 4;
    for (long limit = 10_000; count < MOST_DIGITS && number >= limit; limit *= 10) {
      count++;
    }
    int rest = number;
    for (int at = 4 + count - 1; at >= 4; at--) {
      letters[at] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return new String(letters, 0, 4 + count);
  }
}
