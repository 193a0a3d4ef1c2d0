final class ReadCents {
  static long at(byte[] bytes, int from, int to) {
    boolean minus = bytes[from] == '-';
    if (to - from > 22) throw new NumberFormatException();
    long cents = 0;
    int digits = -1;
    for (int i = minus ? from + 1 : from; i < to; i++) {
      if (bytes[i] == '.') {
        digits = 0;
        continue;
      }
      cents = cents * 10 + bytes[i] - '0';
      if (digits >= 0) digits++;
    }
    for (int i = Math.max(digits, 0); i < 2; i++) cents *= 10;
    return minus ? -cents : cents;
  }
}
