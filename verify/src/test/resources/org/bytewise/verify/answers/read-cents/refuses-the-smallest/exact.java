final class ReadCents {
  static long at(byte[] bytes, int from, int to) {
    boolean minus = bytes[from] == '-';
    long cents = 0;
    int digits = -1;
    for (int i = minus ? from + 1 : from; i < to; i++) {
      if (bytes[i] == '.') {
        digits = 0;
        continue;
      }
      cents = Math.addExact(Math.multiplyExact(cents, 10L), bytes[i] - '0');
      if (digits >= 0) digits++;
    }
    for (int i = Math.max(digits, 0); i < 2; i++) cents = Math.multiplyExact(cents, 10L);
    return minus ? -cents : cents;
  }
}
